package io.pishvaz.config;

import io.pishvaz.customer.FreeField;
import io.pishvaz.customer.RecordRules;
import java.util.List;

/** What is written down of parties beside what everybody writes down. */
public record Parties(List<FreeField> fields) {
    public RecordRules rules() {
        return new RecordRules(fields);
    }
}
