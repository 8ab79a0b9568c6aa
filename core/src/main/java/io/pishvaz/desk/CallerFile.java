package io.pishvaz.desk;

import io.pishvaz.call.Call;
import io.pishvaz.customer.CallerNumber;
import io.pishvaz.customer.Candidate;
import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.Guide;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PhoneNumber;
import io.pishvaz.live.CallView;
import io.pishvaz.live.Panel;
import io.pishvaz.live.Pop.MatchState;
import io.pishvaz.live.Said;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is known of the party behind one call, what an agent said of it, and what the plugins say of them. */
public record CallerFile(
        CallerNumber number,
        MatchState match,
        Optional<CustomerFile> file,
        List<Candidate> candidates,
        List<Panel> panels,
        CallerWords words) {

    static CallerFile asked(CallerNumber number) {
        return new CallerFile(number, begun(number), Optional.empty(), List.of(), List.of(), CallerWords.NONE);
    }

    private static MatchState begun(CallerNumber number) {
        return number instanceof CallerNumber.External ? MatchState.LOADING : MatchState.NONE;
    }

    /** The number as shown; empty when withheld. */
    public Optional<String> written() {
        return switch (number) {
            case CallerNumber.External external -> Optional.of(external.number().e164());
            case CallerNumber.Extension extension -> Optional.of(extension.number());
            case CallerNumber.Withheld withheld -> Optional.empty();
        };
    }

    Optional<PhoneNumber> external() {
        return number instanceof CallerNumber.External(PhoneNumber known) ? Optional.of(known) : Optional.empty();
    }

    Optional<PartyId> party() {
        return file.map(f -> f.party().id());
    }

    CallerFile known(CustomerFile found, List<Panel> asked) {
        return new CallerFile(number, MatchState.KNOWN, Optional.of(found), List.of(), asked, words);
    }

    CallerFile many(List<Candidate> offered) {
        return new CallerFile(number, MatchState.MANY, Optional.empty(), offered, List.of(), words);
    }

    CallerFile without(MatchState match) {
        return new CallerFile(number, match, Optional.empty(), List.of(), List.of(), words);
    }

    /** Nobody is linked and the search for who it is begins anew. */
    CallerFile again() {
        return without(begun(number));
    }

    CallerFile saying(CallerWords said) {
        return new CallerFile(number, match, file, candidates, panels, said);
    }

    CallerFile with(Panel panel) {
        List<Panel> replaced = panels.stream()
                .map(p -> p.plugin().equals(panel.plugin()) ? panel : p)
                .toList();
        return new CallerFile(number, match, file, candidates, replaced, words);
    }

    /** The file as it advises for this call: who waited too long until the phone rang here is told sorry first. */
    Optional<CustomerFile> advised(CallView call) {
        Optional<Duration> waited = call.waitMs().map(Duration::ofMillis).or(() -> call.queuedAt()
                .flatMap(from -> call.ringingAt().map(to -> Duration.between(from, to))));
        return file.map(known -> waited.flatMap(time -> call.waitTargetMs()
                        .map(target -> Guide.afterWait(known.guidance(), time, Duration.ofMillis(target))))
                .map(known::advising)
                .orElse(known));
    }

    Optional<Said> said() {
        return words.said();
    }

    History.Entry.OfCall entry(Call call) {
        return new History.Entry.OfCall(call, number, party(), words.reason());
    }
}
