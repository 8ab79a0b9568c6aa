package io.pishvaz.customer;

/** What a business may give, and the rung from which on: what belongs to the next rung is not offered earlier. */
public enum TreatmentKind {
    RESPECT(LifecycleStage.LOYAL),
    DISCOUNT(LifecycleStage.LOYAL),
    GIFT(LifecycleStage.LOYAL),
    VALUABLE_GIFT(LifecycleStage.ADVOCATE),
    FINANCIAL_BENEFIT(LifecycleStage.ADVOCATE);

    private final LifecycleStage from;

    TreatmentKind(LifecycleStage from) {
        this.from = from;
    }

    /** The lowest rung that may have it. */
    public LifecycleStage from() {
        return from;
    }

    public boolean isFor(LifecycleStage stage) {
        return stage.compareTo(from) >= 0;
    }
}
