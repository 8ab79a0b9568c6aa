package io.pishvaz.plugin.api;

import java.util.Objects;

/**
 * What a purchase or a referral is put down to: something the business gave, and how that is known.
 *
 * @param treatment what kind of thing was given
 * @param name which one: the name of the gesture, discount, gift or benefit; empty when only the kind is known
 * @param basis stated or inferred
 */
public record Attribution(Treatment treatment, String name, Basis basis) {

    public Attribution {
        Objects.requireNonNull(treatment, "treatment");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(basis, "basis");
    }

    /** What the business gives to loyal customers and advocates. */
    public enum Treatment {
        RESPECT,
        DISCOUNT,
        GIFT,
        VALUABLE_GIFT,
        FINANCIAL_BENEFIT
    }

    /**
     * {@code STATED}: it carries the code, or the customer said so; {@code INFERRED}: the last treatment within its
     * response window.
     */
    public enum Basis {
        STATED,
        INFERRED
    }
}
