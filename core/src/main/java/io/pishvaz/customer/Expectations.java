package io.pishvaz.customer;

import java.util.List;
import java.util.stream.Stream;

/** What each stage expects; the operations of the next stage are not among them. */
final class Expectations {
    private Expectations() {}

    static List<Phrase> of(LifecycleStage stage) {
        return switch (stage) {
            case PROSPECT -> phrases("attraction", "warmth");
            case CUSTOMER -> phrases("satisfaction", "needs", "afterSales");
            case LOYAL -> phrases("respect", "discount", "gift");
            case ADVOCATE -> phrases("respect", "discount", "valuableGift", "benefit");
        };
    }

    private static List<Phrase> phrases(String... names) {
        return Stream.of(names).map(name -> Phrase.of("expect." + name)).toList();
    }
}
