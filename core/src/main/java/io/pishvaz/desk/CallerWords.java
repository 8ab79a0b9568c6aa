package io.pishvaz.desk;

import io.pishvaz.customer.Chosen;
import io.pishvaz.customer.Party;
import io.pishvaz.customer.PartyId;
import io.pishvaz.live.Said;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What agents said of a call: the last word on who it is, whom it is certainly not, and why the caller called (a code
 * of the catalogue).
 */
record CallerWords(Optional<Said> said, Set<PartyId> not, Optional<String> reason) {
    static final CallerWords NONE = new CallerWords(Optional.empty(), Set.of(), Optional.empty());

    CallerWords chosen(Said word) {
        return new CallerWords(Optional.of(word), without(word.party()), reason);
    }

    /** What an agent said in an earlier call; a word of this call stays. */
    CallerWords known(Party party, Chosen by) {
        Said earlier = new Said(Said.Kind.CHOSEN, party.id(), party.name(), by.by(), by.at(), true);
        return new CallerWords(said.or(() -> Optional.of(earlier)), not, reason);
    }

    CallerWords rejected(Said word) {
        Set<PartyId> more = new HashSet<>(not);
        more.add(word.party());
        return new CallerWords(Optional.of(word), Set.copyOf(more), reason);
    }

    CallerWords takenBack() {
        return new CallerWords(
                Optional.empty(), said.map(word -> without(word.party())).orElse(not), reason);
    }

    CallerWords because(Optional<String> code) {
        return new CallerWords(said, not, code.or(() -> reason));
    }

    private Set<PartyId> without(PartyId party) {
        Set<PartyId> fewer = new HashSet<>(not);
        fewer.remove(party);
        return Set.copyOf(fewer);
    }
}
