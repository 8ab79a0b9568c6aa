package io.pishvaz.cam;

import io.pishvaz.plugin.api.Attribution;
import io.pishvaz.plugin.api.Referral;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The people a customer sent, oldest first. */
record Sent(List<Referral> referrals) {

    boolean isEmpty() {
        return referrals.isEmpty();
    }

    int count() {
        return referrals.size();
    }

    /**
     * Those who have bought. Only they add to what a customer is worth by sending others.
     *
     * @see <a href="https://hbr.org/2007/10/how-valuable-is-word-of-mouth">Kumar, Petersen and Leone, How Valuable Is
     *     Word of Mouth?, 2007</a>
     */
    int bought() {
        return (int) referrals.stream().filter(Referral::bought).count();
    }

    int onlyContacted() {
        return count() - bought();
    }

    Referral last() {
        return referrals.getLast();
    }

    /** How most were sent; of equals the kind named first. */
    Referral.Kind mainKind() {
        return referrals.stream()
                .collect(Collectors.groupingBy(Referral::kind, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Referral.Kind, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    /** What most are owed to; each referral is counted once. */
    Optional<Cause> mainCause() {
        Map<String, List<Attribution>> byName = referrals.stream()
                .flatMap(referral -> referral.treatment().stream())
                .collect(Collectors.groupingBy(Sent::name));
        return byName.entrySet().stream()
                .map(entry -> Cause.of(entry.getKey(), entry.getValue()))
                .max(Comparator.comparingInt(Cause::count).thenComparing(Cause::name));
    }

    private static String name(Attribution attribution) {
        return attribution.name().isBlank() ? attribution.treatment().name() : attribution.name();
    }

    /**
     * A treatment and the referrals put down to it.
     *
     * @param stated of those, how many carry it or the customer said so; the others are inferred
     */
    record Cause(String name, int count, int stated) {
        static Cause of(String name, List<Attribution> attributions) {
            int stated = (int) attributions.stream()
                    .filter(attribution -> attribution.basis() == Attribution.Basis.STATED)
                    .count();
            return new Cause(name, attributions.size(), stated);
        }

        int inferred() {
            return count - stated;
        }
    }
}
