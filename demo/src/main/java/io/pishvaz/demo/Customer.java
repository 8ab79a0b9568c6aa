package io.pishvaz.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** One invented party: who it is, how it is reached, and its life. */
final class Customer {
    private static final int SHARED_EVERY = 40;

    final UUID id;
    final boolean persian;
    final boolean firm;
    final String name;
    final Names names;
    final Optional<String> company;
    final List<String> numbers = new ArrayList<>();
    final Life life;

    Customer(int index, RandomGenerator random, Instant now) {
        id = new UUID(random.nextLong(), random.nextLong());
        persian = random.nextInt(10) < 6;
        names = new Names(random, persian);
        firm = random.nextInt(8) == 0;
        name = firm ? names.firm() : names.person();
        company = firm || random.nextInt(3) > 0 ? Optional.empty() : Optional.of(names.firm());
        life = new Life(Persona.draw(random), persian, random, now);
        phones(index, random);
    }

    /** Everybody has a mobile of their own but for the few who are reached through a switchboard. */
    private void phones(int index, RandomGenerator random) {
        String switchboard = "+982188%06d".formatted(500_000 + index / SHARED_EVERY);
        boolean shares = index % SHARED_EVERY < 4 && index / SHARED_EVERY % 3 == 0;
        if (shares) {
            numbers.add(switchboard);
        }
        if (!shares || random.nextBoolean()) {
            numbers.add("+98912%07d".formatted(1_000_000 + index * 37));
        }
        if (random.nextInt(4) == 0) {
            numbers.add("+982144%06d".formatted(100_000 + index));
        }
    }
}
