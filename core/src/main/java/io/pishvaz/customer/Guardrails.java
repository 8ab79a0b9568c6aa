package io.pishvaz.customer;

import io.pishvaz.customer.Guidance.Guardrail;
import io.pishvaz.customer.Guidance.Severity;
import java.util.ArrayList;
import java.util.List;

/** What not to do with somebody in this stage and standing; what is forbidden comes first. */
final class Guardrails {
    private Guardrails() {}

    static List<Guardrail> of(Guide.Situation at) {
        List<Guardrail> rails = new ArrayList<>();
        LifecycleStage stage = at.lifecycle().stage();
        if (!at.settled() || at.lifecycle().standing() == Standing.DETRACTOR) {
            rails.add(rail(Severity.BLOCK, "guard.noSelling"));
        }
        if (at.lifecycle().standing() == Standing.AT_RISK && stage.compareTo(LifecycleStage.LOYAL) >= 0) {
            rails.add(rail(Severity.BLOCK, "guard.noHold"));
        }
        rails.addAll(ofStage(stage));
        return List.copyOf(rails);
    }

    private static List<Guardrail> ofStage(LifecycleStage stage) {
        return switch (stage) {
            case PROSPECT -> List.of(rail(Severity.ADVICE, "guard.noDiscount"));
            case CUSTOMER -> List.of(rail(Severity.ADVICE, "guard.noLoyalty"));
            case LOYAL ->
                List.of(rail(Severity.BLOCK, "guard.noReferralAsk"), rail(Severity.ADVICE, "guard.noCommission"));
            case ADVOCATE -> List.of(rail(Severity.ADVICE, "guard.noBurden"));
        };
    }

    private static Guardrail rail(Severity severity, String code) {
        return new Guardrail(severity, Phrase.of(code), Phrase.of(code + ".why"));
    }
}
