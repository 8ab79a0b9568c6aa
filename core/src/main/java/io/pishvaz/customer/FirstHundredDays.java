package io.pishvaz.customer;

import io.pishvaz.customer.CustomerFile.HundredDays;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Day n of the first 100 after the first purchase and the phase that day usually falls in. */
final class FirstHundredDays {
    private static final int DAYS = 100;
    private static final NavigableMap<Integer, String> BEGINS = new TreeMap<>(
            Map.of(0, "ADMIT", 1, "AFFIRM", 4, "ACTIVATE", 15, "ACCLIMATE", 46, "ACCOMPLISH", 76, "ADOPT"));

    private FirstHundredDays() {}

    static Optional<HundredDays> of(Facts facts, Instant now) {
        return facts.purchases().stream()
                .findFirst()
                .map(first -> (int) Duration.between(first.at(), now).toDays())
                .filter(day -> day >= 0 && day <= DAYS)
                .map(day -> new HundredDays(day, phase(facts, day)));
    }

    private static String phase(Facts facts, int day) {
        Entry<Integer, String> begun = BEGINS.floorEntry(day);
        return facts.referrals().isEmpty() && begun != null ? begun.getValue() : "ADVOCATE";
    }
}
