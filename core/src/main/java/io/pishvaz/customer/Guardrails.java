package io.pishvaz.customer;

import io.pishvaz.customer.Guidance.Guardrail;
import io.pishvaz.customer.Guidance.Severity;
import java.util.List;
import java.util.function.Predicate;

/** What not to do with somebody in this stage and standing: one rule each, what is forbidden first. */
final class Guardrails {
    private static final List<Rule> RULES = List.of(
            block("guard.noSelling", at -> !at.settled() || at.lifecycle().standing() == Standing.DETRACTOR),
            block("guard.noHold", at -> at.lifecycle().standing() == Standing.AT_RISK && isDear(at)),
            block("guard.noReferralAsk", at -> isIn(at, LifecycleStage.LOYAL)),
            block("guard.noContact", Guide.Situation::contactedEnough),
            advice("guard.noDiscount", at -> isIn(at, LifecycleStage.PROSPECT)),
            advice("guard.noLoyalty", at -> isIn(at, LifecycleStage.CUSTOMER)),
            advice("guard.noCommission", at -> isIn(at, LifecycleStage.LOYAL)),
            advice("guard.noBurden", at -> isIn(at, LifecycleStage.ADVOCATE)));

    private Guardrails() {}

    private record Rule(Severity severity, String code, Predicate<Guide.Situation> applies) {
        Guardrail rail() {
            return new Guardrail(severity, Phrase.of(code), Phrase.of(code + ".why"));
        }
    }

    static List<Guardrail> of(Guide.Situation at) {
        return RULES.stream()
                .filter(rule -> rule.applies().test(at))
                .map(Rule::rail)
                .toList();
    }

    private static boolean isIn(Guide.Situation at, LifecycleStage stage) {
        return at.lifecycle().stage() == stage;
    }

    private static boolean isDear(Guide.Situation at) {
        return Lapse.alarms(at.lifecycle().stage());
    }

    private static Rule block(String code, Predicate<Guide.Situation> applies) {
        return new Rule(Severity.BLOCK, code, applies);
    }

    private static Rule advice(String code, Predicate<Guide.Situation> applies) {
        return new Rule(Severity.ADVICE, code, applies);
    }
}
