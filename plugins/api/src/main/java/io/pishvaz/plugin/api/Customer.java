package io.pishvaz.plugin.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a plugin may know of the customer who is calling or looked at, as it was at that moment; immutable. It has no
 * telephone number and no address: a score needs neither.
 *
 * @param profile who it is
 * @param stage the rung of the ladder
 * @param standing where the customer stands beside the ladder
 * @param purchases oldest first, none after {@code now}
 * @param referrals whom the customer sent, oldest first, none after {@code now}
 * @param satisfaction the last answer to a survey, 0 (not at all) to 10 (fully)
 * @param openComplaints complaints not yet settled
 * @param now the moment of the call or of the look: the only clock of a score
 * @param zone the centre's time zone
 */
public record Customer(
        Profile profile,
        Stage stage,
        Standing standing,
        List<Purchase> purchases,
        List<Referral> referrals,
        Optional<Integer> satisfaction,
        int openComplaints,
        Instant now,
        ZoneId zone) {

    public Customer {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(standing, "standing");
        purchases = List.copyOf(purchases);
        referrals = List.copyOf(referrals);
        Objects.requireNonNull(satisfaction, "satisfaction");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(zone, "zone");
    }

    /** Today in the centre's time zone. */
    public LocalDate today() {
        return dayOf(now);
    }

    /** The day of an instant in the centre's time zone. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /**
     * Who a customer is.
     *
     * @param id stable and opaque; the same customer has the same id in every call
     * @param name as the agent sees it; it may contain anything a person can type
     * @param kind a human being or an organisation
     * @param language the customer's language as a BCP 47 tag, such as {@code fa}
     * @param place where the customer lives or has its seat
     * @param birthday of a person
     * @param since when the customer first became known
     */
    public record Profile(
            String id,
            String name,
            Kind kind,
            Optional<String> language,
            Optional<String> place,
            Optional<LocalDate> birthday,
            Instant since) {

        public Profile {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(language, "language");
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(birthday, "birthday");
            Objects.requireNonNull(since, "since");
        }
    }

    /** A human being or an organisation. */
    public enum Kind {
        PERSON,
        ORGANISATION
    }

    /** The four rungs of the ladder, lowest first. */
    public enum Stage {
        PROSPECT,
        CUSTOMER,
        LOYAL,
        ADVOCATE
    }

    /**
     * Where a customer stands beside the ladder; {@code LAPSED} is much longer without a purchase than the customer's
     * own rhythm.
     */
    public enum Standing {
        ACTIVE,
        AT_RISK,
        LAPSED,
        LOST,
        DETRACTOR
    }
}
