package io.pishvaz.desk;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.call.CallId;
import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.Customers.NewParty;
import io.pishvaz.customer.PartyId;
import io.pishvaz.live.Said;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Keeps who the caller is as agents say it: in the call at once, for the number from the next call on. */
final class WhoCalls implements CallerActions {
    private final AtPops pops;
    private final Desk desk;
    private final Callers callers;
    private final People people;
    private final DeskRules rules;
    private final InstantSource clock;
    /** Calls whose caller is being written down: a second press, or a second window, makes no second party of one. */
    private final Set<CallId> beingSaved = new HashSet<>();

    WhoCalls(AtPops pops, AgentDesk.Parts parts, People people, DeskRules rules, InstantSource clock) {
        this.pops = pops;
        this.desk = parts.desk();
        this.callers = parts.callers();
        this.people = people;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Future<Outcome<Void>> choose(AgentId agent, String pop, PartyId party) {
        return pops.onPop(agent, pop, open -> people.customers()
                .file(party)
                .compose(found -> pops.onFloor(() -> found.map(file -> chosen(open, file))
                        .orElseGet(() ->
                                AtPops.done(new Outcome.Invalid<>("party", party.toString(), "a party on file"))))));
    }

    private Future<Outcome<Void>> chosen(OpenPop open, CustomerFile file) {
        Said said = said(
                Said.Kind.CHOSEN, open, file, callers.of(open.call()).external().isPresent());
        return remember(open, said)
                .compose(kept -> pops.onFloor(() -> {
                    callers.choose(open.call().id(), file, said);
                    return AtPops.done(AtPops.nothing());
                }));
    }

    @Override
    public Future<Outcome<Void>> reject(AgentId agent, String pop, boolean remember) {
        return pops.onPop(agent, pop, open -> {
            CallerFile caller = callers.of(open.call());
            if (caller.file().isEmpty()) {
                return AtPops.done(new Outcome.NotNow<>(Outcome.Why.NOBODY_LINKED));
            }
            boolean lasting = remember && caller.external().isPresent();
            Said said = said(Said.Kind.REJECTED, open, caller.file().get(), lasting);
            return remember(open, said)
                    .compose(kept -> pops.onFloor(() -> {
                        callers.reject(open.call().id(), said);
                        return AtPops.done(AtPops.nothing());
                    }));
        });
    }

    @Override
    public Future<Outcome<Void>> takeBack(AgentId agent, String pop) {
        return pops.onPop(agent, pop, open -> {
            CallerFile caller = callers.of(open.call());
            if (caller.said().isEmpty()) {
                return AtPops.done(new Outcome.NotNow<>(Outcome.Why.NOTHING_TO_TAKE_BACK));
            }
            Said said = caller.said().get();
            Future<Void> forgotten = caller.external()
                    .filter(number -> said.remembered())
                    .map(number -> people.verdicts().takeBack(number, said.party(), agent))
                    .orElseGet(Future::succeededFuture);
            return forgotten
                    .compose(done -> said.kind() == Said.Kind.REJECTED
                            ? people.customers().file(said.party())
                            : Future.succeededFuture(Optional.<CustomerFile>empty()))
                    .compose(before -> pops.onFloor(() -> {
                        callers.takeBack(open.call().id(), before);
                        return AtPops.done(AtPops.nothing());
                    }));
        });
    }

    @Override
    public Future<Outcome<PartyId>> save(AgentId agent, String pop, NewCaller caller) {
        return pops.onPop(agent, pop, open -> {
            Optional<Outcome<PartyId>> wrong = unlisted("source", caller.source(), rules.sources())
                    .or(() -> unlisted("reason", caller.reason(), rules.callReasons()));
            if (wrong.isPresent()) {
                return AtPops.done(wrong.get());
            }
            CallerFile known = callers.of(open.call());
            if (known.file().isPresent() || !beingSaved.add(open.call().id())) {
                return AtPops.done(new Outcome.NotNow<>(Outcome.Why.ON_FILE_ALREADY));
            }
            return people.customers()
                    .create(party(caller, known))
                    .compose(created -> pops.onFloor(() -> AtPops.done(saved(open, caller, created))))
                    .eventually(() -> pops.onFloor(() ->
                            Future.succeededFuture(beingSaved.remove(open.call().id()))));
        });
    }

    private Outcome<PartyId> saved(OpenPop open, NewCaller caller, CustomerFile created) {
        callers.saved(open.call().id(), created, caller.reason());
        caller.note().ifPresent(text -> desk.firstNote(open.id(), text));
        return new Outcome.Done<>(created.party().id());
    }

    private static NewParty party(NewCaller caller, CallerFile known) {
        return new NewParty(
                caller.name(), caller.kind(), caller.company(), known.external(), caller.source(), caller.referrer());
    }

    private static Optional<Outcome<PartyId>> unlisted(String field, Optional<String> code, Set<String> codes) {
        return code.filter(given -> !codes.contains(given))
                .map(given -> new Outcome.Invalid<>(field, given, "one of " + codes));
    }

    private Future<Void> remember(OpenPop open, Said said) {
        return callers.of(open.call())
                .external()
                .filter(number -> said.remembered())
                .map(number -> people.verdicts()
                        .say(
                                number,
                                said.party(),
                                said.kind() == Said.Kind.CHOSEN,
                                open.agent().id()))
                .orElseGet(Future::succeededFuture);
    }

    private Said said(Said.Kind kind, OpenPop open, CustomerFile file, boolean remembered) {
        Agent by = open.agent();
        Instant now = clock.instant();
        return new Said(kind, file.party().id(), file.party().name(), by.name(), now, remembered);
    }
}
