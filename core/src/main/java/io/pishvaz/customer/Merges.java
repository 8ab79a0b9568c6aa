package io.pishvaz.customer;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Two files of one party made one, and taken apart again. Whatever asks for the duplicate afterwards gets the survivor.
 * Futures fail when the store cannot be reached.
 */
public interface Merges {

    /** Who may be the same as this party, most alike first, at most ten; whom somebody told apart comes last. */
    Future<List<Duplicate>> duplicates(PartyId party);

    /** Remembers that the two are not the same party; false where one of them is not on file. */
    Future<Boolean> apart(PartyId party, PartyId other, String by);

    /** Takes that back: they may be the same again. */
    Future<Void> maybeSame(PartyId party, PartyId other);

    /** Moves all that hangs on the duplicate to the survivor; {@code by} is a login. */
    Future<Result> merge(Request request, String by);

    /**
     * Brings back what the merge moved and changed, as far as it is still as the merge left it; what came later stays
     * with the survivor. Of others only with {@code anyones}.
     */
    Future<Result> undo(UUID merge, String by, boolean anyones);

    /** The merges into this party, newest first, undone ones too. */
    Future<List<Merge>> of(PartyId party);

    /** What the survivor may take from the duplicate. Numbers are all kept. */
    enum Field {
        NAME,
        KIND,
        ROLE,
        JOB,
        COMPANY,
        PLACE,
        LANGUAGE,
        SOURCE,
        BIRTHDAY,
        CHANNEL,
        HOURS
    }

    /** A party as whoever asks has seen it. */
    record Side(PartyId party, int version) {}

    /** What is to become one, and which of the duplicate's fields win. */
    record Request(Side survivor, Side duplicate, Set<Field> take) {}

    /** Somebody who may be the same, in what they are alike, and who said that they are not. */
    record Duplicate(Candidate candidate, List<Likeness> alike, Optional<Apart> apart) {}

    /** Who told two parties apart, and when; {@code by} is a name for people. */
    record Apart(String by, Instant at) {}

    /** What two parties have in common; names are compared without regard to spelling. */
    enum Likeness {
        NUMBER,
        NAME
    }

    /** A merge that was made; {@code by} are names for people. */
    record Merge(
            UUID id,
            PartyId survivor,
            PartyId duplicate,
            String name,
            String by,
            Instant at,
            Optional<Undone> undone) {}

    /** Who undid it, and when. */
    record Undone(String by, Instant at) {}

    /** What became of a request. */
    sealed interface Result {

        record Done(Merge merge) implements Result {}

        /** {@code what} is not on file. */
        record Missing(String what) implements Result {}

        /** Only who made a merge may undo it, and supervisors. */
        record NotYours() implements Result {}

        /** Not as things are; {@code why} is an English sentence. */
        record Refused(String why) implements Result {}
    }
}
