package io.pishvaz.customer;

import io.pishvaz.customer.Guidance.Guardrail;
import io.pishvaz.customer.Guidance.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** What not to do with somebody in this stage and standing: one rule each, what is forbidden first. */
final class Guardrails {
    /** Who was asked is left in peace for so long; somebody who comes daily is not asked daily. */
    private static final Duration SURVEY_REST = Duration.ofDays(14);

    private static final List<Rule> RULES = List.of(
            block("guard.noSelling", at -> !at.settled() || at.lifecycle().standing() == Standing.DETRACTOR),
            block("guard.noHold", at -> at.lifecycle().standing() == Standing.AT_RISK && isDear(at)),
            block("guard.noReferralAsk", at -> isIn(at, LifecycleStage.LOYAL)),
            block("guard.noContact", at -> at.cap().full()),
            block("guard.noConsent", at -> !at.manner().refused().isEmpty(), Guardrails::refused),
            advice("guard.noDiscount", at -> isIn(at, LifecycleStage.PROSPECT)),
            advice("guard.noLoyalty", at -> isIn(at, LifecycleStage.CUSTOMER)),
            advice("guard.noCommission", at -> isIn(at, LifecycleStage.LOYAL)),
            advice("guard.noBurden", at -> isIn(at, LifecycleStage.ADVOCATE)),
            new Rule(Severity.ADVICE, "guard.quietHours", at -> hasHours(at.manner()), Guardrails::hours),
            new Rule(Severity.ADVICE, "guard.noSurvey", Guardrails::askedLately, Guardrails::asked));

    private Guardrails() {}

    private record Rule(
            Severity severity,
            String code,
            Predicate<Guide.Situation> applies,
            Function<Guide.Situation, Map<String, Object>> params) {
        Guardrail rail(Guide.Situation at) {
            return new Guardrail(severity, new Phrase(code, params.apply(at)), Phrase.of(code + ".why"));
        }
    }

    static List<Guardrail> of(Guide.Situation at) {
        return RULES.stream()
                .filter(rule -> rule.applies().test(at))
                .map(rule -> rule.rail(at))
                .toList();
    }

    private static boolean isIn(Guide.Situation at, LifecycleStage stage) {
        return at.lifecycle().stage() == stage;
    }

    private static boolean isDear(Guide.Situation at) {
        return Lapse.alarms(at.lifecycle().stage());
    }

    private static Map<String, Object> refused(Guide.Situation at) {
        return Map.of("channels", String.join(",", at.manner().refused()));
    }

    private static boolean hasHours(Manner manner) {
        return manner.from().isPresent() && manner.to().isPresent();
    }

    private static Map<String, Object> hours(Guide.Situation at) {
        return Map.of(
                "from", at.manner().from().orElseThrow().toString(),
                "to", at.manner().to().orElseThrow().toString());
    }

    private static boolean askedLately(Guide.Situation at) {
        return at.facts()
                .lastSurvey()
                .filter(last -> last.at().isAfter(at.now().minus(SURVEY_REST)))
                .isPresent();
    }

    private static Map<String, Object> asked(Guide.Situation at) {
        return Map.of("at", at.facts().lastSurvey().orElseThrow().at());
    }

    private static Rule block(String code, Predicate<Guide.Situation> applies) {
        return block(code, applies, at -> Map.of());
    }

    private static Rule block(
            String code, Predicate<Guide.Situation> applies, Function<Guide.Situation, Map<String, Object>> params) {
        return new Rule(Severity.BLOCK, code, applies, params);
    }

    private static Rule advice(String code, Predicate<Guide.Situation> applies) {
        return new Rule(Severity.ADVICE, code, applies, at -> Map.of());
    }
}
