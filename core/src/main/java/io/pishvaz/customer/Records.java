package io.pishvaz.customer;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** The records of parties, changed so that nobody overwrites another's work. Futures fail on an outage. */
public interface Records {

    Future<Optional<Kept>> read(PartyId party);

    /** Puts {@code wanted} in place of the record when {@code version} is the one on file; each change is kept. */
    Future<Edit> edit(PartyId party, int version, PartyRecord wanted, String by);

    /** A record as it is on file, and who stands around this party. */
    record Kept(int version, PartyRecord record, List<Around> around) {}

    /** Another party linked with this one; {@code outward} when the link leads from this party. */
    record Around(PartyId party, String name, PartyRecord.Link.Kind kind, boolean outward) {}

    /** What became of an edit; only {@link Done} has changed anything. */
    sealed interface Edit {

        record Done(int version) implements Edit {}

        record NoSuchParty() implements Edit {}

        /** Changed since it was read: how it stands, and by whom it was changed. */
        record Conflict(Kept now, List<Change> since) implements Edit {}

        record Invalid(RecordRules.Wrong wrong) implements Edit {}
    }
}
