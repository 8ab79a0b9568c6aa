package io.pishvaz.exchange;

import io.pishvaz.customer.PartyId;
import io.vertx.core.Future;
import java.util.Optional;

/** What a person may ask of those who keep data about them. Each answer leaves an entry of who, when and why. */
public interface Privacy {

    /** All that is kept of a party as one JSON text; empty when there is no such party. */
    Future<Optional<String>> export(PartyId party, String by);

    /** Makes a party nobody; what was bought and when stays. Success: whether there was such a party. */
    Future<Boolean> erase(PartyId party, String by, String why);
}
