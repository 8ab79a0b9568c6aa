package io.pishvaz.customer;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** The parties on file. Futures fail when the store cannot be reached in time; they never fail for "not found". */
public interface Customers {

    /** Who has exactly this number; one round trip. */
    Future<Match> match(PhoneNumber number);

    Future<Optional<CustomerFile>> file(PartyId party);

    /**
     * By name, number (in any spelling, begun, or its last four digits and more), or order or quote number; best first,
     * at most {@code limit}.
     */
    Future<List<Found>> search(String words, int limit);

    /** Creates a party with one number, and a referral when {@code referrer} is given. */
    Future<CustomerFile> create(NewParty party);

    /** What an agent writes down of an unknown caller. */
    record NewParty(
            String name,
            PartyKind kind,
            Optional<String> company,
            Optional<PhoneNumber> number,
            Optional<String> source,
            Optional<PartyId> referrer) {}
}
