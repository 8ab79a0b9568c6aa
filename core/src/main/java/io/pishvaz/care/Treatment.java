package io.pishvaz.care;

import io.pishvaz.customer.FreeField;
import io.pishvaz.customer.TreatmentKind;
import java.util.Optional;

/**
 * Something of the catalogue that may be given; {@code percent} is what a discount takes off, {@code validDays} how
 * long one may be used, {@code everyDays} after how long one of its kind is due again.
 */
public record Treatment(String code, TreatmentKind kind, Terms terms, int version) implements Versioned {

    /** What the administrator may change; the kind of what was given is not changed afterwards. */
    public record Terms(
            FreeField.Title title,
            long costRial,
            Optional<Integer> percent,
            Optional<Integer> validDays,
            int everyDays,
            boolean offered) {}
}
