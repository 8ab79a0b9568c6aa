package io.pishvaz.demo;

import io.pishvaz.sales.PipelineStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Writes the way of one customer's opportunities through the pipeline: open, won and delivered, or lost. */
final class Deals {
    private static final List<String> LOST_FOR = List.of("PRICE", "RIVAL", "NO_NEED", "NO_ANSWER", "DELIVERY_TIME");
    private static final List<PipelineStep> WAY = List.of(PipelineStep.values());
    /** Of recent orders the way is on file; older ones were before the pipeline was kept. */
    private static final Duration KEPT = Duration.ofDays(45);

    /** What a step usually takes, in minutes. */
    private static final Map<PipelineStep, Integer> USUAL = Map.of(
            PipelineStep.NEW, 7,
            PipelineStep.QUALIFIED, 80,
            PipelineStep.QUOTE_SENT, 260,
            PipelineStep.NEGOTIATION, 2_400,
            PipelineStep.WON, 40,
            PipelineStep.DELIVERY, 2_000);

    private final Sheets sheets;
    private final RandomGenerator random;
    private final Instant now;
    private final List<String> agents;
    private int jobNumber = 1_000;

    Deals(Sheets sheets, RandomGenerator random, Instant now, List<String> agents) {
        this.sheets = sheets;
        this.random = random;
        this.now = now;
        this.agents = agents;
    }

    /** An order and the goods it is about. */
    record Sold(UUID order, Instant at, long value, String title) {}

    /** An opportunity that is still on its way: who works on it and when it entered each step so far. */
    record Open(UUID id, String owner, List<Instant> entered) {
        PipelineStep stage() {
            return WAY.get(entered.size() - 1);
        }

        Optional<Instant> quoted() {
            return entered.stream().skip(WAY.indexOf(PipelineStep.QUOTE_SENT)).findFirst();
        }
    }

    boolean isRecent(Instant at) {
        return at.isAfter(now.minus(KEPT));
    }

    /** The way to an order and on to its delivery; answers the opportunity. */
    UUID won(Customer customer, Sold sold) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        List<Instant> entered = backFrom(sold.at(), 4);
        String owner = agent();
        opportunity(customer, new Deal(id, sold.title(), "WON", sold.value(), entered.getFirst(), owner), sold.at());
        Instant taken = sold.at().plus(about(PipelineStep.WON));
        Instant delivered = taken.plus(about(PipelineStep.DELIVERY));
        entered.add(sold.at());
        entered.add(taken);
        entered.add(delivered);
        steps(id, entered, owner);
        boolean isDelivered = delivered.isBefore(now);
        UUID job = new UUID(random.nextLong(), random.nextLong());
        Workshop.steps(
                sheets,
                now,
                job,
                List.of(sold.at(), taken, delivered),
                List.of("RECEIVED", "IN_PROGRESS", "DELIVERED"));
        sheets.job.row(
                job,
                "J-" + jobNumber++,
                customer.id,
                sold.order(),
                sold.title(),
                isDelivered ? "DELIVERED" : taken.isBefore(now) ? "IN_PROGRESS" : "RECEIVED",
                isDelivered ? delivered : taken.isBefore(now) ? taken : sold.at(),
                "SERVICE",
                sold.at().plus(Duration.ofDays(3)));
        return id;
    }

    /** An opportunity that nobody won. */
    void lost(Customer customer, String title, long value) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        Instant lost = customer.life.ago(random.nextInt(40));
        int steps = 1 + random.nextInt(4);
        List<Instant> entered = backFrom(lost, steps);
        String owner = agent();
        opportunity(customer, new Deal(id, title, "LOST", value, entered.getFirst(), owner), lost);
        for (int i = 0; i < steps; i++) {
            boolean last = i == steps - 1;
            Instant left = last ? lost : entered.get(i + 1);
            sheets.step.row(id, WAY.get(i), entered.get(i), owner, left, last ? "LOST" : name(i + 1));
        }
    }

    /** An opportunity that began then and has come as far as the usual times bring it, to the negotiation at most. */
    Open open(Instant opened) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        String owner = agent();
        List<Instant> entered = new ArrayList<>(List.of(opened));
        for (PipelineStep step : WAY.subList(0, WAY.indexOf(PipelineStep.NEGOTIATION))) {
            Instant next = entered.getLast().plus(about(step));
            if (!next.isBefore(now)) {
                break;
            }
            entered.add(next);
        }
        steps(id, entered, owner);
        return new Open(id, owner, entered);
    }

    private record Deal(UUID id, String title, String stage, long value, Instant opened, String owner) {}

    private void opportunity(Customer customer, Deal deal, Instant closed) {
        sheets.opportunity.row(
                deal.id(),
                customer.id,
                deal.title(),
                deal.stage(),
                deal.value(),
                deal.stage().equals("WON") ? 100 : 0,
                deal.opened(),
                closed,
                deal.owner(),
                deal.stage().equals("LOST") ? LOST_FOR.get(random.nextInt(LOST_FOR.size())) : null);
    }

    /** When each of so many first steps was entered, if the last of them ended then. */
    private List<Instant> backFrom(Instant end, int steps) {
        List<Instant> entered = new ArrayList<>();
        Instant at = end;
        for (int i = steps - 1; i >= 0; i--) {
            at = at.minus(about(WAY.get(i)));
            entered.addFirst(at);
        }
        return entered;
    }

    /** Each step until the next was entered; the last is open, and what lies ahead of now has not happened. */
    private void steps(UUID id, List<Instant> entered, String owner) {
        for (int i = 0; i < entered.size() && i < WAY.size() && entered.get(i).isBefore(now); i++) {
            boolean left = i + 1 < entered.size() && entered.get(i + 1).isBefore(now);
            String by = WAY.get(i) == PipelineStep.DELIVERY ? "SERVICE" : owner;
            @Nullable Instant at = left ? entered.get(i + 1) : null;
            sheets.step.row(id, WAY.get(i), entered.get(i), by, at, left ? name(i + 1) : null);
        }
    }

    private static String name(int place) {
        return place < WAY.size() ? WAY.get(place).name() : "DELIVERED";
    }

    /** Mostly about the usual time, sometimes far longer. */
    private Duration about(PipelineStep step) {
        double factor = 0.5 + random.nextDouble() + (random.nextInt(6) == 0 ? 1.5 * random.nextDouble() : 0);
        return Duration.ofMinutes(Math.max(1, Math.round(USUAL.getOrDefault(step, 60) * factor)));
    }

    private String agent() {
        return agents.get(random.nextInt(agents.size()));
    }
}
