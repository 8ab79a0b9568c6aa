package io.pishvaz.demo;

import io.pishvaz.customer.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Who sent whom: advocates send people who bought, now and then somebody sends one who has not bought yet. */
final class Referrals {
    private static final List<String> KINDS = List.of("WORD_OF_MOUTH", "BROUGHT_ALONG", "ONLINE", "CODE");

    private final RandomGenerator random;
    private final Instant now;

    Referrals(RandomGenerator random, Instant now) {
        this.random = random;
        this.now = now;
    }

    /** Draws who sends whom and tells each referrer's life. */
    void among(List<Customer> all) {
        List<Customer> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(random.nextLong()));
        Deque<Customer> buyers = new ArrayDeque<>();
        Deque<Customer> prospects = new ArrayDeque<>();
        for (Customer customer : shuffled) {
            switch (customer.life.persona) {
                case NEWCOMER -> buyers.add(customer);
                case PROSPECT -> prospects.add(customer);
                default -> {}
            }
        }
        for (Customer referrer : all) {
            int people = referrer.life.persona == Persona.ADVOCATE ? 1 + random.nextInt(3) : 0;
            for (int i = 0; i < people && !buyers.isEmpty(); i++) {
                send(referrer, buyers.removeFirst());
            }
            if (referrer.life.persona == Persona.LOYAL && random.nextInt(12) == 0 && !prospects.isEmpty()) {
                send(referrer, prospects.removeFirst());
            }
        }
    }

    private void send(Customer referrer, Customer referred) {
        Instant at = referred.life.since.plus(Duration.ofHours(2));
        Optional<Instant> bought = referred.life.purchases.stream()
                .map(Life.Bought::at)
                .filter(b -> !b.isBefore(at) && b.isBefore(now))
                .findFirst();
        Optional<String> treatment = referrer.life.persona == Persona.ADVOCATE && random.nextBoolean()
                ? Optional.of(Treatments.any(Persona.ADVOCATE, random))
                : Optional.empty();
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        referrer.life.referrals.add(new Facts.Referral(at, kind, true, bought, treatment));
        referrer.life.sent.add(referred.id);
    }
}
