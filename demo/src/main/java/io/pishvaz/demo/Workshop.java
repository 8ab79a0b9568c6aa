package io.pishvaz.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Writes what the workshop repairs, step by step, and of which steps the customer was told. */
final class Workshop {
    private static final String MECHANIC = "behrouz";
    private static final List<String> STAGES = List.of("RECEIVED", "REGISTERED", "IN_PROGRESS", "READY", "DELIVERED");
    /** When each step is usually taken, in hours after the first. */
    private static final List<Integer> HOURS = List.of(0, 2, 20, 44, 60);

    private final Sheets sheets;
    private final RandomGenerator random;
    private final Instant now;
    private int number = 5_000;

    Workshop(Sheets sheets, RandomGenerator random, Instant now) {
        this.sheets = sheets;
        this.random = random;
        this.now = now;
    }

    /** Machines come back; of who buys again now and then something else. */
    void write(Customer customer) {
        boolean machine = customer.life.purchases.stream()
                .anyMatch(one -> one.goods().category.startsWith("machine/"));
        if (random.nextInt(machine ? 3 : 20) > 0 || customer.life.purchases.isEmpty()) {
            return;
        }
        Instant received = customer.life.purchases.getLast().at().plus(Duration.ofDays(2));
        if (!received.isBefore(now.minus(Duration.ofDays(1))) || random.nextInt(3) > 0) {
            received = now.minus(Duration.ofMinutes(90 + random.nextInt(4 * 24 * 60)));
        }
        repair(customer, received);
    }

    private void repair(Customer customer, Instant received) {
        List<Instant> taken = new ArrayList<>();
        for (int hours : HOURS) {
            taken.add(received.plus(Duration.ofMinutes(hours * (40L + random.nextInt(40)))));
        }
        int last = (int) taken.stream().filter(at -> at.isBefore(now)).count() - 1;
        UUID id = new UUID(random.nextLong(), random.nextLong());
        sheets.job.row(
                id,
                "J-" + number++,
                customer.id,
                null,
                complaint(customer),
                STAGES.get(last),
                taken.get(last),
                "SERVICE",
                received.plus(Duration.ofDays(4)));
        steps(sheets, now, id, taken, STAGES);
    }

    private String complaint(Customer customer) {
        return switch (random.nextInt(4)) {
            case 0 -> customer.names.say("Grinder: new burrs", "آسیاب: تعویض تیغه");
            case 1 -> customer.names.say("Espresso machine: descale", "اسپرسوساز: جرم‌گیری");
            case 2 -> customer.names.say("Pump is loud", "پمپ صدا می‌دهد");
            default -> customer.names.say("Steam wand leaks", "نازل بخار نشتی دارد");
        };
    }

    /** The steps that were taken so far; of each the customer is told within the hour. */
    static void steps(Sheets sheets, Instant now, UUID job, List<Instant> taken, List<String> stages) {
        for (int i = 0; i < stages.size() && taken.get(i).isBefore(now); i++) {
            Instant told = taken.get(i).plus(Duration.ofMinutes(50));
            boolean isTold = told.isBefore(now);
            @Nullable String over = i % 2 == 0 ? "SMS" : "CALL";
            sheets.jobStep.row(
                    job,
                    stages.get(i),
                    taken.get(i),
                    MECHANIC,
                    isTold ? told : null,
                    isTold ? MECHANIC : null,
                    isTold ? over : null);
        }
    }
}
