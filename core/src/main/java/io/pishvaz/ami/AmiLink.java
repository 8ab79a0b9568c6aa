package io.pishvaz.ami;

import io.pishvaz.pbx.PbxWatch;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears one PBX for as long as it runs: connects, logs in, takes a snapshot, follows the events, and begins anew
 * whenever the connection is lost or what is known may be wrong. Everything happens on the context on which it was
 * started.
 */
public final class AmiLink implements AmiSession.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(AmiLink.class);
    private static final String TOO_MUCH = "oversized";

    private final AmiSettings settings;
    private final PbxModel model;
    private final PbxWatch watch;
    private final InstantSource clock;
    private final AmiMeter meter;
    private final Backoff backoff;
    private final Drift drift = new Drift();
    private final WithheldNumbers withheld;

    private @Nullable Vertx vertx;
    private @Nullable NetClient client;
    private @Nullable AmiSession session;
    private Promise<Void> booted = Promise.promise();
    private Optional<Instant> blindSince = Optional.empty();
    private String lastTrouble = "";
    private boolean up;
    private boolean snapshotting;
    /** Why the snapshot that is being taken may be wrong already. */
    private Optional<String> spoiled = Optional.empty();

    private boolean repeating;
    private boolean stopped;
    private int kept;
    private long driftTimer = -1;
    private long retryTimer = -1;

    public AmiLink(AmiSettings settings, PbxModel model, PbxWatch watch, InstantSource clock, AmiMeter meter) {
        this.settings = settings;
        this.model = model;
        this.watch = watch;
        this.clock = clock;
        this.meter = meter;
        this.withheld = new WithheldNumbers(settings.pbx(), settings.showWithheld());
        this.backoff =
                new Backoff(settings.times().firstRetry(), settings.times().lastRetry(), new SplittableRandom());
    }

    /** Begins on this context and goes on until stopped, whether or not the PBX can be reached. */
    public void start(Context context) {
        Vertx owner = context.owner();
        vertx = owner;
        client = owner.createNetClient(NetOptions.of(settings));
        context.runOnContext(begin -> {
            driftTimer = owner.setPeriodic(settings.times().drift().toMillis(), tick -> compare());
            connect();
        });
    }

    /** Success: the link is closed and tells nothing more. Call it on the context of {@link #start}. */
    public Future<Void> stop() {
        stopped = true;
        vertx().cancelTimer(driftTimer);
        vertx().cancelTimer(retryTimer);
        AmiSession last = session;
        if (last != null) {
            last.close("stopped");
        }
        return Objects.requireNonNull(client).close();
    }

    /** Whether the PBX is heard and its snapshot applied. */
    public boolean isUp() {
        return up;
    }

    private Vertx vertx() {
        return Objects.requireNonNull(vertx, "start first");
    }

    private void connect() {
        if (stopped) {
            return;
        }
        booted = Promise.promise();
        AmiSession.open(vertx(), Objects.requireNonNull(client), settings, this)
                .compose(this::greet)
                .compose(this::snapshot)
                .onSuccess(done -> {
                    cameUp();
                    repeatSpoiled();
                })
                .onFailure(this::failed);
    }

    private Future<AmiSession> greet(AmiSession opened) {
        session = opened;
        if (stopped) {
            opened.close("stopped");
        }
        begin();
        long patience = settings.times().boot().toMillis();
        return AmiLogin.login(opened, settings.reading(), settings.challenge(), PbxWords.CLASSES)
                .compose(in ->
                        booted.future().timeout(patience, TimeUnit.MILLISECONDS).otherwiseEmpty())
                .map(opened);
    }

    /** From here on events wait until a snapshot has been applied. */
    private void begin() {
        snapshotting = true;
        spoiled = Optional.empty();
        kept = 0;
        model.beginResync();
    }

    private Future<Void> snapshot(AmiSession from) {
        return Snapshot.take(from, item -> model.snapshotItem(screened(item, from)))
                .onSuccess(said -> {
                    snapshotting = false;
                    LOG.info("{}: {}", settings.pbx(), said);
                    forward(model.endResync(clock.instant()));
                })
                .mapEmpty();
    }

    private void cameUp() {
        up = true;
        backoff.reset();
        lastTrouble = "";
        drift.forget();
        LOG.info(
                "{}: link up, AMI {}",
                settings.pbx(),
                Objects.requireNonNull(session).version());
        meter.connected(settings.pbx());
        watch.linkUp(settings.pbx(), clock.instant(), blindSince);
        blindSince = Optional.empty();
    }

    private void failed(Throwable failure) {
        AmiSession last = session;
        if (last != null) {
            last.close(String.valueOf(failure.getMessage()));
        }
        session = null;
        retry(String.valueOf(failure.getMessage()));
    }

    @Override
    public void lost(String reason) {
        if (!up) {
            return;
        }
        up = false;
        session = null;
        Instant now = clock.instant();
        blindSince = Optional.of(now);
        model.heardUntil(now);
        meter.lost(settings.pbx(), reason);
        watch.linkDown(settings.pbx(), now);
        retry(reason);
    }

    private void retry(String trouble) {
        if (stopped || retryTimer >= 0) {
            return;
        }
        Duration pause = backoff.next();
        if (trouble.equals(lastTrouble)) {
            LOG.debug("{}: {}; again in {} ms", settings.pbx(), trouble, pause.toMillis());
        } else {
            LOG.warn("{}: {}; again in {} ms", settings.pbx(), trouble, pause.toMillis());
        }
        lastTrouble = trouble;
        retryTimer = vertx().setTimer(pause.toMillis(), tick -> {
            retryTimer = -1;
            connect();
        });
    }

    @Override
    public void event(AmiBlock event) {
        switch (event.name()) {
            case "FullyBooted" -> booted(event);
            case "Reload" -> resync("reload");
            default -> apply(event);
        }
    }

    /** The model may learn from it that the PBX is a new one; a link already up has asked too early. */
    private void booted(AmiBlock event) {
        forward(model.apply(event, clock.instant()));
        if (!booted.tryComplete()) {
            resync("booted");
        }
    }

    private void apply(AmiBlock event) {
        meter.event(settings.pbx());
        if (snapshotting) {
            kept += event.size();
            if (kept > settings.maxKept()) {
                Objects.requireNonNull(session).close("more events than may wait for the snapshot");
                return;
            }
        }
        AmiSession current = session;
        forward(model.apply(current == null ? event : screened(event, current), clock.instant()));
        if (current != null) {
            RecordingFiles.follow(event, current::ask, later -> forward(model.apply(later, clock.instant())));
        }
    }

    private AmiEvent screened(AmiEvent event, AmiSession from) {
        return withheld.screen(event, from::ask, later -> forward(model.apply(later, clock.instant())));
    }

    private void forward(PbxModel.Changes changes) {
        if (!changes.members().isEmpty()) {
            watch.members(settings.pbx(), changes.members());
        }
        if (!changes.calls().isEmpty()) {
            watch.calls(settings.pbx(), changes.calls());
        }
        changes.failed().forEach(watch::dialFailed);
    }

    @Override
    public void oversized() {
        resync(TOO_MUCH);
    }

    /** Takes the state anew over the same connection; after the snapshot that is being taken, where one is. */
    private void resync(String why) {
        AmiSession current = session;
        if (current != null && snapshotting) {
            spoiled = spoiled.filter(known -> why.equals(TOO_MUCH)).or(() -> Optional.of(why));
        } else if (current != null && up) {
            LOG.info("{}: taking the state anew: {}", settings.pbx(), why);
            meter.resynced(settings.pbx(), why);
            begin();
            snapshot(current)
                    .onSuccess(done -> repeatSpoiled())
                    .onFailure(failure -> current.close(String.valueOf(failure.getMessage())));
        }
    }

    /** Of a PBX that says too much in every snapshot the second is believed: it would be asked for ever. */
    private void repeatSpoiled() {
        boolean again = repeating;
        repeating = spoiled.filter(TOO_MUCH::equals).isPresent() && !again;
        spoiled.filter(why -> repeating || !why.equals(TOO_MUCH)).ifPresent(this::resync);
    }

    private void compare() {
        AmiSession current = session;
        if (!up || snapshotting || current == null) {
            return;
        }
        drift.compare(current, model).onSuccess(wrong -> {
            if (wrong) {
                resync("drift");
            }
        });
    }
}
