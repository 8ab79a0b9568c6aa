package io.pishvaz.demo;

import io.pishvaz.customer.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Writes one customer's contacts of two years: calls through the queues with what became of them, and messages. */
final class Contacts {
    private static final List<String> QUEUES = List.of("sales", "service", "care");
    private static final List<String> RESULTS =
            List.of("ANSWERED_QUESTION", "QUOTE", "FOLLOW_UP", "SERVICE", "NO_INTEREST");

    private final Sheets sheets;
    private final RandomGenerator random;
    private final Instant now;
    private final List<String> agents;
    private final String pbx;
    private int uniqueid = 1;

    Contacts(Sheets sheets, RandomGenerator random, Instant now, List<String> agents, String pbx) {
        this.sheets = sheets;
        this.random = random;
        this.now = now;
        this.agents = agents;
        this.pbx = pbx;
    }

    void write(Customer customer) {
        Life life = customer.life;
        int calls = 1 + random.nextInt(5);
        long days = Math.max(2, Duration.between(life.since, now).toDays());
        for (int i = 0; i < calls; i++) {
            Instant at = life.ago(1 + random.nextInt((int) days - 1));
            if (random.nextInt(5) == 0) {
                message(customer, at);
            } else {
                call(customer, at, 3 + random.nextInt(25), Optional.of(RESULTS.get(random.nextInt(RESULTS.size()))));
            }
        }
        for (Facts.Contact lapse : life.abandoned) {
            call(customer, lapse.at(), lapse.waited().toSeconds(), Optional.empty());
        }
        for (Life.Bought purchase : life.purchases) {
            if (random.nextBoolean()) {
                Instant before = purchase.at().minus(Duration.ofMinutes(8));
                call(customer, before, 3 + random.nextInt(25), Optional.of("ORDER"));
            }
        }
    }

    private void message(Customer customer, Instant at) {
        String kind = random.nextBoolean() ? "SMS" : "MESSENGER";
        String note = customer.life.purchases.isEmpty()
                ? customer.names.say("Asked what the grinder costs", "قیمت آسیاب را پرسید")
                : customer.names.say("Asked for the delivery day", "روز تحویل را پرسید");
        sheets.contact.row(id(), kind, customer.id, "INBOUND", at, at, agent(), null, null, note, "{}", true);
    }

    private void call(Customer customer, Instant at, long waited, Optional<String> result) {
        boolean answered = result.isPresent();
        UUID id = id();
        String queue = QUEUES.get(random.nextInt(QUEUES.size()));
        int agent = random.nextInt(agents.size());
        long ring = answered ? 4_000 : 0;
        long talk = answered ? (60 + random.nextInt(400)) * 1000L : 0;
        long queued = waited * 1000 + ring;
        String reason = answered ? "ANSWERED" : "HUNG_UP_WAITING";
        Instant met = at.plusMillis(queued);
        Instant end = met.plusMillis(talk);
        String number = customer.numbers.getFirst();
        String note = answered && random.nextInt(3) == 0
                ? customer.names.say(
                        "Wants the new grinder before the branch opens", "آسیاب را پیش از بازشدن شعبه می‌خواهد")
                : null;
        sheets.interaction.row(
                id,
                "CALL",
                customer.id,
                "INBOUND",
                at,
                answered ? met : null,
                end,
                answered ? agents.get(agent) : null,
                result,
                note,
                number,
                "EXTERNAL",
                number,
                "2100",
                pbx,
                "demo-" + uniqueid++,
                queue,
                reason,
                queued + talk,
                waited * 1000,
                ring,
                talk,
                0,
                0,
                queued);
        sheets.visit.row(id, 0, pbx, queue, at, 1, met, reason, false);
        if (answered) {
            sheets.talk.row(
                    id,
                    0,
                    "demo-" + uniqueid++,
                    pbx,
                    "PJSIP/" + (1001 + agent),
                    agents.get(agent),
                    queue,
                    met,
                    end,
                    "CALLER",
                    0,
                    "{}",
                    "{}",
                    false);
        }
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private String agent() {
        return agents.get(random.nextInt(agents.size()));
    }
}
