package io.pishvaz.ami;

import io.pishvaz.agent.Staff;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Looks at one PBX as {@code pishvaz doctor} does: reachable, accounts, permissions, version, queues, phones, clock.
 * Changes nothing.
 */
public final class AmiProbe {

    private static final Duration SKEW = Duration.ofSeconds(2);

    /** No PBX has it: asked to pause it, one that would obey says that it does not know it. */
    private static final String NOBODY = "Pishvaz/doctor";

    private final Vertx vertx;
    private final AmiSettings settings;
    private final InstantSource clock;
    private final NetClient client;
    private final Expected expected;

    /**
     * What a PBX is expected to know.
     *
     * @param queues their names, as the settings have them
     * @param staff everybody who is at a phone now, at whichever PBX
     */
    public record Expected(Set<String> queues, Staff staff) {}

    public AmiProbe(Vertx vertx, AmiSettings settings, Expected expected, InstantSource clock) {
        this.vertx = vertx;
        this.settings = settings;
        this.expected = expected;
        this.clock = clock;
        this.client = vertx.createNetClient(NetOptions.of(settings));
    }

    /** Never fails: what goes wrong is a finding. */
    public Future<List<Finding>> probe() {
        var examined = Promise.<List<Finding>>promise();
        // off an event loop the first bytes may come before anybody listens
        vertx.getOrCreateContext().runOnContext(begin -> look().onComplete(examined));
        return examined.future();
    }

    private Future<List<Finding>> look() {
        var findings = new ArrayList<Finding>();
        return examine(settings.reading(), findings, this::reading)
                .compose(reachable -> reachable && settings.acting().isPresent()
                        ? examine(settings.acting().get(), findings, this::acting)
                        : Future.succeededFuture(reachable))
                .eventually(client::close)
                .map(end -> {
                    if (settings.acting().isEmpty()) {
                        findings.add(Finding.warning(
                                "acting.none",
                                "no acting account is set: agents cannot be paused nor calls controlled from Pishvaz",
                                ManagerConf.acting(new AmiAccount("pishvaz-actions", ""))));
                    }
                    return List.copyOf(findings);
                });
    }

    /** The questions to one account. */
    private interface Questions {
        Future<Void> ask(AmiSession session, Promise<Void> booted, List<Finding> findings);
    }

    /** Succeeds with whether the PBX could be reached at all. */
    private Future<Boolean> examine(AmiAccount account, List<Finding> findings, Questions questions) {
        var booted = Promise.<Void>promise();
        return AmiSession.open(vertx, client, settings, new Ear(booted))
                .compose(session -> AmiLogin.login(session, account, settings.challenge(), PbxWords.CLASSES)
                        .compose(in -> questions.ask(session, booted, findings))
                        .eventually(() -> {
                            session.close("examined");
                            return Future.succeededFuture();
                        }))
                .map(true)
                .recover(failure -> {
                    findings.add(trouble(failure, account));
                    return Future.succeededFuture(isReachable(failure));
                });
    }

    private static boolean isReachable(Throwable failure) {
        return failure instanceof AmiFailure known
                && (known.kind() == AmiFailure.Kind.WRONG_LOGIN || known.kind() == AmiFailure.Kind.REFUSED);
    }

    private Finding trouble(Throwable failure, AmiAccount account) {
        String said = String.valueOf(failure.getMessage());
        if (failure instanceof AmiFailure known && known.kind() == AmiFailure.Kind.WRONG_LOGIN) {
            boolean reads = account.equals(settings.reading());
            return Finding.error("login", said, reads ? ManagerConf.reading(account) : ManagerConf.acting(account));
        }
        if (failure instanceof AmiFailure known && known.kind() == AmiFailure.Kind.REFUSED) {
            return Finding.error("refused", said, "asterisk -rx \"module load app_queue.so\"");
        }
        return Finding.error("reach", said, ManagerConf.general(settings.port()));
    }

    private Future<Void> reading(AmiSession session, Promise<Void> booted, List<Finding> findings) {
        AmiAccount account = settings.reading();
        findings.add(Finding.ok("login", "account " + account.user() + " logs in"));
        findings.add(Versions.judge(session.version()));
        return booted.future()
                .timeout(settings.times().boot().toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(never -> findings.add(Finding.warning(
                        "booted",
                        account.user()
                                + " is not told when the PBX has booted: it lacks read = system, or the PBX starts",
                        ManagerConf.reading(account))))
                .otherwiseEmpty()
                .compose(known -> clock(session, findings))
                .compose(known -> queues(session, findings))
                .compose(known -> channels(session, findings))
                .compose(known -> new PhoneProbe(session, settings.pbx(), expected.staff())
                        .probe()
                        .onSuccess(findings::addAll))
                .compose(known -> mayAct(session))
                .onSuccess(acts -> findings.add(
                        acts
                                ? Finding.warning(
                                        "reading.acts",
                                        account.user()
                                                + " may pause agents: the account that listens should change nothing",
                                        ManagerConf.reading(account))
                                : Finding.ok("reading.harmless", account.user() + " can change nothing")))
                .mapEmpty();
    }

    private Future<Void> acting(AmiSession session, Promise<Void> booted, List<Finding> findings) {
        AmiAccount account = settings.acting().orElseThrow();
        findings.add(Finding.ok("login", "account " + account.user() + " logs in"));
        return mayAct(session)
                .onSuccess(acts -> findings.add(
                        acts
                                ? Finding.ok("acting", account.user() + " may pause agents")
                                : Finding.error(
                                        "acting",
                                        account.user() + " may not pause agents",
                                        ManagerConf.acting(account))))
                .compose(acts -> ActingRights.probe(session, account))
                .onSuccess(findings::addAll)
                .mapEmpty();
    }

    private Future<Void> clock(AmiSession session, List<Finding> findings) {
        return session.ask(AmiAction.of("Ping"))
                .onSuccess(pong -> {
                    String stamp = pong.get("Timestamp");
                    if (stamp != null && stamp.matches("[0-9]{1,12}(\\.[0-9]{1,9})?")) {
                        findings.add(skew(Instant.ofEpochMilli(
                                new BigDecimal(stamp).movePointRight(3).longValue())));
                    }
                })
                .mapEmpty();
    }

    private Finding skew(Instant theirs) {
        Duration skew = Duration.between(clock.instant(), theirs);
        String text = "its clock is %d ms %s".formatted(skew.abs().toMillis(), skew.isNegative() ? "behind" : "ahead");
        return skew.abs().compareTo(SKEW) <= 0
                ? Finding.ok("clock", text)
                : Finding.warning(
                        "clock",
                        text + ": waits and talks will be shown wrong by as much",
                        "run a time service (chrony) on both machines");
    }

    private Future<Void> queues(AmiSession session, List<Finding> findings) {
        var names = new TreeSet<String>();
        return session.list(AmiAction.of("QueueSummary"), item -> {
                    String name = item.get("Queue");
                    if (name != null) {
                        names.add(AmiText.shown(name));
                    }
                })
                .onSuccess(end -> findings.addAll(QueueFindings.of(expected.queues(), names)))
                .mapEmpty();
    }

    private Future<Void> channels(AmiSession session, List<Finding> findings) {
        AmiAccount account = settings.reading();
        return session.list(AmiAction.of("CoreShowChannels"), item -> {})
                .onSuccess(end -> findings.add(Finding.ok("channels", account.user() + " may list the calls going on")))
                .<Void>mapEmpty()
                .recover(refused -> {
                    findings.add(Finding.warning(
                            "channels",
                            account.user()
                                    + " may not list the calls going on: after a lost link only waiting callers are"
                                    + " seen again",
                            ManagerConf.reading(account)));
                    return Future.succeededFuture();
                });
    }

    private static Future<Boolean> mayAct(AmiSession session) {
        return session.ask(AmiAction.of("QueuePause").with("Interface", NOBODY).with("Paused", "true"))
                .map(true)
                .recover(refused -> String.valueOf(refused.getMessage()).contains("Permission denied")
                        ? Future.succeededFuture(false)
                        : Future.succeededFuture(true));
    }

    /** Hears only that the PBX has booted. */
    private record Ear(Promise<Void> booted) implements AmiSession.Listener {
        @Override
        public void event(AmiBlock event) {
            if (event.name().equals("FullyBooted")) {
                booted.tryComplete();
            }
        }

        @Override
        public void oversized() {}

        @Override
        public void lost(String reason) {}
    }
}
