package io.pishvaz.desk;

import io.pishvaz.customer.CallerNumber;
import io.pishvaz.customer.Candidate;
import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.PartyId;
import io.pishvaz.live.Panel;
import io.pishvaz.live.Pop.MatchState;
import java.util.List;
import java.util.Optional;

/** What is known of the party behind one call, and what the plugins say of them. */
public record CallerFile(
        CallerNumber number,
        MatchState match,
        Optional<CustomerFile> file,
        List<Candidate> candidates,
        List<Panel> panels) {

    static CallerFile asked(CallerNumber number) {
        boolean external = number instanceof CallerNumber.External;
        return new CallerFile(
                number, external ? MatchState.LOADING : MatchState.NONE, Optional.empty(), List.of(), List.of());
    }

    /** The number as shown; empty when withheld. */
    public Optional<String> written() {
        return switch (number) {
            case CallerNumber.External external -> Optional.of(external.number().e164());
            case CallerNumber.Extension extension -> Optional.of(extension.number());
            case CallerNumber.Withheld withheld -> Optional.empty();
        };
    }

    Optional<PartyId> party() {
        return file.map(f -> f.party().id());
    }

    CallerFile known(CustomerFile found, List<Panel> asked) {
        return new CallerFile(number, MatchState.KNOWN, Optional.of(found), List.of(), asked);
    }

    CallerFile many(List<Candidate> offered) {
        return new CallerFile(number, MatchState.MANY, Optional.empty(), offered, List.of());
    }

    CallerFile without(MatchState match) {
        return new CallerFile(number, match, Optional.empty(), List.of(), List.of());
    }

    CallerFile with(Panel panel) {
        List<Panel> replaced = panels.stream()
                .map(p -> p.plugin().equals(panel.plugin()) ? panel : p)
                .toList();
        return new CallerFile(number, match, file, candidates, replaced);
    }
}
