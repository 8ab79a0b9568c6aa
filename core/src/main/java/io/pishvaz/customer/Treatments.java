package io.pishvaz.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a party was given, newest last, and what of the catalogue is offered. */
public record Treatments(List<Given> given, List<Offered> offered) {
    public static final Treatments NONE = new Treatments(List.of(), List.of());

    /** One that was given; {@code until} is empty for one without end. */
    public record Given(Offered what, Instant at, Optional<Instant> until, Optional<Instant> used) {
        boolean ready(Instant now) {
            return used.isEmpty() && until.filter(end -> end.isBefore(now)).isEmpty();
        }
    }

    /** One of the catalogue; {@code every} is the time after which a treatment of its kind is due again. */
    public record Offered(
            String code, TreatmentKind kind, FreeField.Title title, Optional<Integer> percent, Duration every) {}

    /** What somebody on this rung may expect, and the first thing of the next rung, which is locked. */
    List<Expectation> expected(LifecycleStage stage, Instant now) {
        return shown(stage)
                .map(kind -> kind.isFor(stage)
                        ? expected(kind, now)
                        : new Expectation(kind, Expectation.State.LOCKED).lockedFor(kind.from()))
                .toList();
    }

    private static Stream<TreatmentKind> shown(LifecycleStage stage) {
        return switch (stage) {
            case PROSPECT -> Stream.of();
            case CUSTOMER -> Stream.of(TreatmentKind.DISCOUNT);
            case LOYAL ->
                Stream.of(
                        TreatmentKind.RESPECT,
                        TreatmentKind.DISCOUNT,
                        TreatmentKind.GIFT,
                        TreatmentKind.FINANCIAL_BENEFIT);
            case ADVOCATE ->
                Stream.of(
                        TreatmentKind.RESPECT,
                        TreatmentKind.DISCOUNT,
                        TreatmentKind.VALUABLE_GIFT,
                        TreatmentKind.FINANCIAL_BENEFIT);
        };
    }

    /** What lies ready comes first, then what was had lately; otherwise something is due. */
    private Expectation expected(TreatmentKind kind, Instant now) {
        List<Given> own = given.stream().filter(g -> g.what().kind() == kind).toList();
        return own.stream()
                .filter(g -> g.ready(now))
                .max(Comparator.comparing(Given::at))
                .map(g -> new Expectation(kind, Expectation.State.READY)
                        .of(g.what())
                        .until(g.until()))
                .or(() -> own.stream()
                        .max(Comparator.comparing(Treatments::had))
                        .filter(g -> had(g).plus(g.what().every()).isAfter(now))
                        .map(g -> new Expectation(kind, Expectation.State.USED)
                                .of(g.what())
                                .at(had(g))))
                .orElseGet(() -> due(kind));
    }

    private static Instant had(Given given) {
        return given.used().orElse(given.at());
    }

    private Expectation due(TreatmentKind kind) {
        Expectation due = new Expectation(kind, Expectation.State.DUE);
        return offered.stream()
                .filter(o -> o.kind() == kind)
                .findFirst()
                .map(due::of)
                .orElse(due);
    }
}
