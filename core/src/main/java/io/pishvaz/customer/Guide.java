package io.pishvaz.customer;

import io.pishvaz.customer.CustomerFile.OpportunityLine;
import io.pishvaz.customer.CustomerFile.QuoteLine;
import io.pishvaz.customer.CustomerFile.TaskLine;
import io.pishvaz.customer.Guidance.Action;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what a party expects, what to do next and what not to do; the first rule that applies gives the action. */
public final class Guide {
    private static final int STEPS = 3;

    private Guide() {}

    /**
     * What guidance looks at; {@code rhythm} is the party's own time between purchases, {@code cap} how often we have
     * turned to them this week, {@code manner} how they want to be spoken to.
     */
    public record Situation(
            String name,
            Facts facts,
            Lifecycle lifecycle,
            Optional<Duration> rhythm,
            Optional<QuoteLine> quote,
            List<TaskLine> tasks,
            List<OpportunityLine> opportunities,
            ContactCap cap,
            Manner manner,
            Instant now) {

        boolean settled() {
            return facts.openComplaints().isEmpty();
        }

        boolean atRisk() {
            return lifecycle.standing() == Standing.AT_RISK || lifecycle.standing() == Standing.DETRACTOR;
        }

        boolean gone() {
            return lifecycle.standing() == Standing.LAPSED || lifecycle.standing() == Standing.LOST;
        }

        Optional<QuoteLine> openQuote() {
            return quote.filter(q -> q.status().equals("SENT") || q.status().equals("OPENED"))
                    .filter(q -> q.validUntil()
                            .filter(until ->
                                    until.isBefore(now.atOffset(ZoneOffset.UTC).toLocalDate()))
                            .isEmpty());
        }
    }

    public static Guidance of(Situation at) {
        return new Guidance(greeting(at), Expectations.of(at.lifecycle().stage()), action(at), Guardrails.of(at));
    }

    /** The same guidance for somebody who waited longer than the target: an apology for that comes first. */
    public static Guidance afterWait(Guidance guidance, Duration waited, Duration target) {
        if (waited.compareTo(target) <= 0) {
            return guidance;
        }
        Stream<Phrase> sorry = Stream.of(new Phrase("step.thankWaiting", Map.of("waited", waited)));
        List<Phrase> steps = Stream.concat(sorry, guidance.action().steps().stream())
                .limit(STEPS)
                .toList();
        Action action = new Action(guidance.action().title(), steps);
        return new Guidance(guidance.greeting(), guidance.expects(), action, guidance.guardrails());
    }

    private static Phrase greeting(Situation at) {
        String code = at.atRisk()
                ? "apology"
                : at.gone() ? "return" : at.lifecycle().stage().name();
        return new Phrase("greeting." + code, Map.of("name", at.name()));
    }

    private static Action action(Situation at) {
        return complaint(at)
                .or(() -> trust(at))
                .or(() -> overdue(at))
                .or(() -> quote(at))
                .or(() -> winBack(at))
                .or(() -> opportunity(at))
                .or(() -> expected(at))
                .or(() -> openTask(at))
                .orElseGet(() -> byStage(at));
    }

    private static Optional<Action> complaint(Situation at) {
        return at.facts().openComplaints().stream()
                .findFirst()
                .map(c -> new Action(
                        new Phrase("action.settleComplaint", Map.of("subject", c.subject())),
                        steps("step.apologise", "step.listen", "step.setDay")));
    }

    private static Optional<Action> trust(Situation at) {
        return Optional.of(at)
                .filter(Situation::atRisk)
                .map(s -> new Action(Phrase.of("action.restoreTrust"), steps("step.apologise", "step.listen")));
    }

    private static Optional<Action> overdue(Situation at) {
        return at.tasks().stream()
                .filter(TaskLine::overdue)
                .findFirst()
                .map(t -> new Action(
                        new Phrase("action.overdueTask", Map.of("title", t.title())),
                        steps("step.apologise", "step.setDay")));
    }

    private static Optional<Action> quote(Situation at) {
        return at.openQuote().map(q -> {
            Stream<Phrase> validity =
                    q.validUntil().stream().map(until -> new Phrase("step.validity", Map.of("until", until)));
            return new Action(
                    new Phrase("action.quoteToOrder", Map.of("number", q.number(), "total", new Rial(q.totalRial()))),
                    Stream.of(steps("step.askNeed").stream(), competitors(at), validity)
                            .flatMap(s -> s)
                            .toList());
        });
    }

    private static Stream<Phrase> competitors(Situation at) {
        return at.opportunities().stream()
                .map(OpportunityLine::competitors)
                .filter(names -> !names.isEmpty())
                .limit(1)
                .map(names -> new Phrase("step.competitors", Map.of("names", String.join(" · ", names))));
    }

    private static Optional<Action> winBack(Situation at) {
        return at.facts().lastPurchase().filter(p -> at.gone()).map(last -> {
            long days = Duration.between(last.at(), at.now()).toDays();
            Phrase remember = new Phrase("step.remember", Map.of("category", last.category()));
            return new Action(
                    new Phrase("action.winBack", Map.of("days", days)),
                    List.of(Phrase.of("step.whatChanged"), remember));
        });
    }

    private static Optional<Action> opportunity(Situation at) {
        return at.opportunities().stream()
                .findFirst()
                .map(o -> new Action(
                        new Phrase("action.opportunity", Map.of("title", o.title())),
                        Stream.concat(steps("step.askNeed").stream(), competitors(at))
                                .toList()));
    }

    /** Due when four fifths of the party's own rhythm have passed; one purchase is no rhythm. */
    private static Optional<Action> expected(Situation at) {
        if (at.facts().purchases().size() < 2) {
            return Optional.empty();
        }
        Instant last = at.facts().purchases().getLast().at();
        return at.rhythm()
                .filter(own -> !last.plus(own.multipliedBy(4).dividedBy(5)).isAfter(at.now()))
                .map(own -> new Action(
                        new Phrase("action.expectedPurchase", Map.of("usual", Math.max(1, own.toDays()))),
                        List.of(
                                new Phrase(
                                        "step.remember",
                                        Map.of(
                                                "category",
                                                at.facts().purchases().getLast().category())),
                                Phrase.of("step.nextBest"))));
    }

    private static Optional<Action> openTask(Situation at) {
        return at.tasks().stream()
                .findFirst()
                .map(t -> new Action(new Phrase("action.openTask", Map.of("title", t.title())), steps("step.setDay")));
    }

    private static Action byStage(Situation at) {
        return switch (at.lifecycle().stage()) {
            case PROSPECT -> new Action(Phrase.of("action.PROSPECT"), steps("step.askNeed", "step.recordSource"));
            case CUSTOMER -> new Action(Phrase.of("action.CUSTOMER"), steps("step.listen", "step.nextBest"));
            case LOYAL -> new Action(Phrase.of("action.LOYAL"), steps("step.nextBest"));
            case ADVOCATE ->
                new Action(
                        new Phrase(
                                "action.ADVOCATE",
                                Map.of("n", at.facts().referrals().size())),
                        steps("step.tellOutcome", "step.nextBest"));
        };
    }

    private static List<Phrase> steps(String... codes) {
        return Stream.of(codes).map(Phrase::of).toList();
    }
}
