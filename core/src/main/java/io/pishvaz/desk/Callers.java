package io.pishvaz.desk;

import io.pishvaz.call.Call;
import io.pishvaz.call.CallId;
import io.pishvaz.call.Direction;
import io.pishvaz.customer.CallerNumber;
import io.pishvaz.customer.Candidate;
import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.Customers;
import io.pishvaz.customer.Match;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PhoneNumber;
import io.pishvaz.live.Panel;
import io.pishvaz.live.Pop.MatchState;
import io.pishvaz.live.Said;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out who is behind each open call, beginning with its first event, so that ringing only has to push. Lives on
 * the floor's context. While the database cannot answer it asks again, for as long as the call lasts.
 */
final class Callers {
    private static final Logger LOG = LoggerFactory.getLogger(Callers.class);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final Context floor;
    private final Customers customers;
    private final Scoring scoring;
    private final Function<Call, CallerNumber> numbers;
    private final Map<CallId, CallerFile> open = new HashMap<>();
    private Consumer<CallId> changed = call -> {};
    private BiConsumer<CallId, Panel> panelArrived = (call, panel) -> {};

    Callers(Vertx vertx, Context floor, Customers customers, Scoring scoring, Function<Call, CallerNumber> numbers) {
        this.vertx = vertx;
        this.floor = floor;
        this.customers = customers;
        this.scoring = scoring;
        this.numbers = numbers;
    }

    void listen(Consumer<CallId> changed, BiConsumer<CallId, Panel> panelArrived) {
        this.changed = changed;
        this.panelArrived = panelArrived;
    }

    /** The file as far as it is known; the first question about a call starts the search. */
    CallerFile of(Call call) {
        CallerFile file = open.get(call.id());
        if (file != null && !stale(file, call)) {
            return file;
        }
        CallerFile asked = CallerFile.asked(numbers.apply(call));
        open.put(call.id(), asked);
        if (asked.number() instanceof CallerNumber.External external) {
            match(call.id(), external.number());
        }
        return open.getOrDefault(call.id(), asked);
    }

    void forget(CallId call) {
        open.remove(call);
    }

    /** Takes up a call that went on when the server stopped: who it was with then, it is with now. */
    void resume(History.Entry.OfCall entry) {
        CallId call = entry.call().id();
        of(entry.call());
        say(call, words -> words.because(entry.reason()));
        entry.party().ifPresent(party -> read(call, party));
    }

    /** An agent phones this party, whoever else has the number. */
    void dialled(Call call, PartyId party) {
        of(call);
        read(call.id(), party);
    }

    /** Until the database answers, or somebody says who it is. */
    private void read(CallId call, PartyId party) {
        customers
                .file(party)
                .onComplete(answer -> floor.runOnContext(v -> {
                    if (answer.succeeded()) {
                        answer.result().ifPresent(file -> known(call, file));
                    } else {
                        LOG.warn("call {}: cannot read party {}: {}", call, party, String.valueOf(answer.cause()));
                        Optional<Said> then = said(call);
                        vertx.setTimer(ASK_AGAIN.toMillis(), timer -> {
                            if (open.containsKey(call) && said(call).equals(then)) {
                                read(call, party);
                            }
                        });
                    }
                }));
    }

    private Optional<Said> said(CallId call) {
        return Optional.ofNullable(open.get(call)).flatMap(CallerFile::said);
    }

    /** The agent said who it is. */
    void choose(CallId call, CustomerFile chosen, Said said) {
        say(call, words -> words.chosen(said));
        known(call, chosen);
    }

    /** The agent wrote down who it is, and why they called. */
    void saved(CallId call, CustomerFile created, Optional<String> reason) {
        say(call, words -> words.because(reason));
        known(call, created);
    }

    /** The agent said who it is not; who else it may be is asked anew. */
    void reject(CallId call, Said said) {
        say(call, words -> words.rejected(said));
        again(call);
    }

    /** The last word no longer holds: shows the party of before, or asks anew. */
    void takeBack(CallId call, Optional<CustomerFile> before) {
        say(call, CallerWords::takenBack);
        before.ifPresentOrElse(file -> known(call, file), () -> again(call));
    }

    private void say(CallId call, UnaryOperator<CallerWords> change) {
        open.computeIfPresent(call, (id, file) -> file.saying(change.apply(file.words())));
    }

    private void again(CallId call) {
        replace(call, CallerFile::again);
        Optional.ofNullable(open.get(call)).flatMap(CallerFile::external).ifPresent(number -> match(call, number));
    }

    /** What is on file of a party changed: every open call with them shows it. */
    void refresh(PartyId party) {
        if (open.values().stream().noneMatch(file -> isOf(file, party))) {
            return;
        }
        customers
                .file(party)
                .onFailure(cause -> {
                    LOG.warn("party {} changed, but cannot be read: {}", party, cause.toString());
                    floor.runOnContext(v -> vertx.setTimer(ASK_AGAIN.toMillis(), timer -> refresh(party)));
                })
                .onSuccess(found -> found.ifPresent(file -> floor.runOnContext(v -> refresh(party, file))));
    }

    /** The file may be that of another party, into which this one was merged. */
    private void refresh(PartyId party, CustomerFile changed) {
        List<CallId> calls = open.entrySet().stream()
                .filter(one -> isOf(one.getValue(), party))
                .map(Map.Entry::getKey)
                .toList();
        calls.forEach(call -> known(call, changed));
    }

    private static boolean isOf(CallerFile file, PartyId party) {
        return file.party().filter(party::equals).isPresent();
    }

    /**
     * The number of an inbound call may be set by the dial plan after its first event; an answer already chosen stays.
     */
    private boolean stale(CallerFile file, Call call) {
        return call.direction() != Direction.INTERNAL
                && file.match() == MatchState.NONE
                && numbers.apply(call) instanceof CallerNumber.External;
    }

    private void match(CallId call, PhoneNumber number) {
        customers
                .match(number)
                .onComplete(answer -> floor.runOnContext(v -> {
                    if (!open.containsKey(call)) {
                        return;
                    }
                    if (answer.succeeded()) {
                        matched(call, answer.result());
                    } else {
                        unavailable(call, number, answer.cause());
                    }
                }));
    }

    /** By a better word than the number. */
    private boolean isKnownOtherwise(CallId call, Match match) {
        Optional<PartyId> party = Optional.ofNullable(open.get(call)).flatMap(CallerFile::party);
        boolean same = match instanceof Match.Known known
                && party.equals(Optional.of(known.file().party().id()));
        return party.isPresent() && !same;
    }

    private void matched(CallId call, Match match) {
        if (isKnownOtherwise(call, match)) {
            return;
        }
        switch (match) {
            case Match.Known(CustomerFile found, var chosen) -> {
                if (not(call).contains(found.party().id())) {
                    offer(call, List.of());
                } else {
                    chosen.ifPresent(by -> say(call, words -> words.known(found.party(), by)));
                    known(call, found);
                }
            }
            case Match.Many(var candidates) ->
                offer(
                        call,
                        candidates.stream()
                                .filter(candidate -> !not(call).contains(candidate.party()))
                                .toList());
            case Match.Unknown() -> offer(call, List.of());
        }
    }

    private Set<PartyId> not(CallId call) {
        return Optional.ofNullable(open.get(call))
                .map(file -> file.words().not())
                .orElse(Set.of());
    }

    private void offer(CallId call, List<Candidate> candidates) {
        replace(call, file -> candidates.isEmpty() ? file.without(MatchState.UNKNOWN) : file.many(candidates));
    }

    private void unavailable(CallId call, PhoneNumber number, Throwable cause) {
        LOG.warn("call {}: cannot ask who has {}: {}", call, number, cause.toString());
        replace(call, file -> file.party().isPresent() ? file : file.without(MatchState.UNAVAILABLE));
        vertx.setTimer(ASK_AGAIN.toMillis(), timer -> {
            CallerFile file = open.get(call);
            if (file != null && file.match() == MatchState.UNAVAILABLE) {
                match(call, number);
            }
        });
    }

    private void known(CallId call, CustomerFile found) {
        if (!open.containsKey(call)) {
            return;
        }
        List<Panel> asked = scoring.ask(found, plugin -> true, panel -> arrived(call, found, panel));
        replace(call, file -> file.known(found, asked));
    }

    /** A plugin that gave no answer is asked once more. */
    Outcome<Void> askAgain(CallId call, String plugin) {
        Optional<CallerFile> file = Optional.ofNullable(open.get(call));
        Optional<Panel> panel = file.stream()
                .flatMap(known -> known.panels().stream())
                .filter(known -> known.plugin().equals(plugin))
                .findFirst();
        Optional<CustomerFile> about = file.flatMap(CallerFile::file);
        if (panel.isEmpty() || about.isEmpty()) {
            return new Outcome.NotThere<>("panel");
        }
        if (panel.get().state() != Panel.State.FAILED) {
            return new Outcome.NotNow<>(Outcome.Why.PANEL_NOT_FAILED);
        }
        scoring.ask(about.get(), plugin::equals, later -> arrived(call, about.get(), later))
                .forEach(now -> arrived(call, about.get(), now));
        return AtPops.nothing();
    }

    private void arrived(CallId call, CustomerFile about, Panel panel) {
        CallerFile file = open.get(call);
        if (file != null && file.file().filter(about::equals).isPresent()) {
            open.put(call, file.with(panel));
            panelArrived.accept(call, panel);
        }
    }

    private void replace(CallId call, Function<CallerFile, CallerFile> change) {
        open.computeIfPresent(call, (id, file) -> change.apply(file));
        changed.accept(call);
    }
}
