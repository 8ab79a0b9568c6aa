package io.pishvaz.plugin.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One order of a customer.
 *
 * @param at when it was placed
 * @param rial what it was worth, whole Rial, never negative
 * @param category path of its largest line, parts separated by {@code /}, such as {@code drinks/coffee}; empty when
 *     unknown
 * @param treatment what it is attributed to, if anything
 */
public record Purchase(Instant at, long rial, String category, Optional<Attribution> treatment) {

    public Purchase {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(treatment, "treatment");
        if (rial < 0) {
            throw new IllegalArgumentException("rial must not be negative, was " + rial);
        }
    }

    /** The first part of the category's path: {@code drinks} of {@code drinks/coffee}. */
    public String department() {
        int slash = category.indexOf('/');
        return slash < 0 ? category : category.substring(0, slash);
    }
}
