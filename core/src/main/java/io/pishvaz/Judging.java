package io.pishvaz;

import io.pishvaz.agent.MemberChange;
import io.pishvaz.call.Call;
import io.pishvaz.call.CallChange;
import io.pishvaz.call.Direction;
import io.pishvaz.call.LeaveReason;
import io.pishvaz.call.LegId;
import io.pishvaz.call.PbxId;
import io.pishvaz.call.QueueVisit;
import io.pishvaz.customer.Facts;
import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.PartyId;
import io.pishvaz.pbx.PbxWatch;
import io.pishvaz.store.Database;
import io.pishvaz.store.PgStagePass;
import io.pishvaz.store.PgStages;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges parties anew when something relevant happens: a call ends, what is on file changes, time passes. Hears the
 * PBXs before the floor does and passes everything on.
 */
final class Judging implements PbxWatch {
    private static final Logger LOG = LoggerFactory.getLogger(Judging.class);

    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    final Floor floor;
    final PgStages stages;
    private final Rounds rounds;
    private final ZoneId zone;
    private final InstantSource clock;

    Judging(Floor floor, Database database, LifecycleEngine engine, ZoneId zone, InstantSource clock) {
        this.floor = floor;
        this.zone = zone;
        this.clock = clock;
        this.stages =
                new PgStages(database, engine, clock, new PgStages.Told(floor.live::lapsed, floor.desks::partyChanged));
        Rounds.Watched watched = new Rounds.Watched(
                stages, new PgStagePass(database, engine), floor.live::lapsed, this::changed, floor::escalate);
        this.rounds = new Rounds(watched, zone, clock);
    }

    /** Takes up today's lapses of respect and begins to go round. */
    void start(Vertx vertx) {
        readLapses(vertx);
        rounds.start(vertx);
    }

    /** Until the database answers. */
    private void readLapses(Vertx vertx) {
        Instant midnight =
                LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
        stages.raisedSince(midnight)
                .onSuccess(all -> all.forEach(floor.live::lapsed))
                .onFailure(cause -> {
                    LOG.warn("today's lapses cannot be read: {}", cause.toString());
                    vertx.setTimer(ASK_AGAIN.toMillis(), timer -> readLapses(vertx));
                });
    }

    /** What is on file of a party changed: it is judged, then every screen that shows it changes. */
    void changed(PartyId party) {
        judge(party, Optional.empty());
    }

    private void judge(PartyId party, Optional<Facts.Contact> ended) {
        stages.judge(party, ended)
                .onFailure(cause -> LOG.warn("party {} cannot be judged: {}", party, cause.toString()))
                .onComplete(judged -> floor.desks.partyChanged(party));
    }

    @Override
    public void calls(PbxId pbx, List<CallChange> changes) {
        floor.calls(pbx, changes);
        changes.forEach(this::heard);
    }

    private void heard(CallChange change) {
        Call call = change.after();
        boolean justEnded =
                call.ended().isPresent() && change.before().flatMap(Call::ended).isEmpty();
        if (justEnded && call.direction() != Direction.INTERNAL) {
            floor.desks.caller(call).file().ifPresent(file -> judge(file.party().id(), contact(call)));
        }
    }

    private static Optional<Facts.Contact> contact(Call call) {
        return Optional.of(call)
                .filter(c -> c.direction() == Direction.INBOUND)
                .map(c -> new Facts.Contact(
                        c.began(),
                        c.visits().stream().map(Judging::stay).reduce(Duration.ZERO, Duration::plus),
                        !c.visits().isEmpty() && gaveUp(c.visits().getLast()),
                        c.transfers().size()));
    }

    private static Duration stay(QueueVisit visit) {
        return visit.left().map(left -> Duration.between(visit.joined(), left)).orElse(Duration.ZERO);
    }

    private static boolean gaveUp(QueueVisit visit) {
        return visit.reason()
                .filter(r -> r == LeaveReason.HUNG_UP_WAITING || r == LeaveReason.HUNG_UP_RINGING)
                .isPresent();
    }

    @Override
    public void members(PbxId pbx, List<MemberChange> changes) {
        floor.members(pbx, changes);
    }

    @Override
    public void dialFailed(LegId leg, DialFailure failure) {
        floor.dialFailed(leg, failure);
    }

    @Override
    public void linkUp(PbxId pbx, Instant at, Optional<Instant> blindSince) {
        floor.linkUp(pbx, at, blindSince);
    }

    @Override
    public void linkDown(PbxId pbx, Instant at) {
        floor.linkDown(pbx, at);
    }
}
