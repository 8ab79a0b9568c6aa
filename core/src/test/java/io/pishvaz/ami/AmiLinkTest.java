package io.pishvaz.ami;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.call.PbxId;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AmiLinkTest {

    private static final PbxId PBX = new PbxId("tiny");
    private static final AmiAccount ACCOUNT = new AmiAccount("reader", "secret");
    private static final LinkTimes QUICK = new LinkTimes(
            Duration.ofSeconds(5),
            Duration.ofMillis(300),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMillis(10),
            Duration.ofMillis(50),
            Duration.ofMinutes(1));

    private static final LinkTimes IMPATIENT = new LinkTimes(
            QUICK.answer(),
            QUICK.boot(),
            Duration.ofMillis(100),
            Duration.ofMillis(800),
            QUICK.firstRetry(),
            QUICK.lastRetry(),
            QUICK.drift());

    private final Vertx vertx = Vertx.vertx();
    private final Witness witness = new Witness();
    private TinyPbx pbx;

    @BeforeEach
    void open() throws Exception {
        pbx = new TinyPbx(vertx);
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private AmiSettings settings() {
        return AmiSettings.of(PBX, "127.0.0.1", pbx.port(), ACCOUNT).withTimes(QUICK);
    }

    private AmiLink link(AmiSettings settings) {
        var link =
                new AmiLink(settings, new PbxModel(PBX, Set.of(), List.of()), witness, InstantSource.system(), witness);
        link.start(vertx.getOrCreateContext());
        return link;
    }

    @Test
    void logsInByChallengeWithoutTheSecretOnTheWire() throws Exception {
        link(settings());
        witness.await(() -> witness.told.contains("up"));

        assertThat(pbx.raw).noneMatch(action -> action.contains("secret"));
        assertThat(pbx.asked)
                .filteredOn(action -> "Login".equals(action.get("Action")))
                .singleElement()
                .satisfies(login -> assertThat(login)
                        .containsEntry("AuthType", "MD5")
                        .containsEntry("Key", "1fc1574b8cc568b4801db061effeb1ed")
                        .containsEntry("Events", "system,call,agent,user"));
    }

    @Test
    void logsInPlainlyWhereToldTo() throws Exception {
        link(settings().withChallenge(false));
        witness.await(() -> witness.told.contains("up"));

        assertThat(pbx.count("Challenge")).isZero();
        assertThat(pbx.asked).anyMatch(action -> "secret".equals(action.get("Secret")));
    }

    @Test
    void comesBackAfterALossAndSaysSinceWhenItWasBlind() throws Exception {
        link(settings());
        witness.await(() -> witness.told.contains("up"));
        pbx.links.getLast().close();
        witness.await(() -> witness.blind.size() == 2);

        assertThat(witness.told).containsExactly("up", "closed by the PBX", "down", "up");
        assertThat(witness.blind.get(0)).isEmpty();
        assertThat(witness.blind.get(1)).isPresent();
        assertThat(pbx.count("QueueStatus")).isEqualTo(2);
    }

    @Test
    void takesSilenceForALoss() throws Exception {
        link(settings().withTimes(IMPATIENT));
        witness.await(() -> witness.told.contains("up"));
        pbx.deaf = true;
        witness.await(() -> witness.told.contains("down"));

        assertThat(witness.told).anyMatch(reason -> reason.startsWith("silent for"));
        pbx.deaf = false;
        witness.await(() -> witness.blind.size() == 2);
    }

    @Test
    void triesAgainWhereNoPbxAnswers() throws Exception {
        pbx.banner = "SSH-2.0-OpenSSH_9.2\r\n";
        link(settings());
        witness.await(() -> pbx.links.size() > 2);
        assertThat(witness.told).isEmpty();

        pbx.banner = "Asterisk Call Manager/5.0.4\r\n";
        witness.await(() -> witness.told.contains("up"));
    }

    @Test
    void doesWithoutTheListOfChannels() throws Exception {
        pbx.refusesChannels = true;
        link(settings());
        witness.await(() -> witness.told.contains("up"));
    }

    @Test
    void takesTheStateAnewAfterAReloadAndAnOversizedBlock() throws Exception {
        link(settings().withLimits(1024, 100_000));
        witness.await(() -> witness.told.contains("up"));
        pbx.say("Event: Reload\r\nModule: app_queue\r\n\r\n");
        witness.await(() -> witness.told.contains("reload") && pbx.count("QueueStatus") == 2);
        pbx.say("Event: Hangup\r\nChannel: " + "x".repeat(2000) + "\r\n\r\n");
        witness.await(() -> witness.told.contains("oversized") && pbx.count("QueueStatus") == 3);

        assertThat(witness.told).doesNotContain("down");
    }

    @Test
    void takesASnapshotThatWasSpoiledOnceMore() throws Exception {
        pbx.afterSnapshotBegins = "Event: Hangup\r\nChannel: " + "x".repeat(2000) + "\r\n\r\n";
        link(settings().withLimits(1024, 100_000));
        witness.await(() -> witness.told.equals(List.of("up", "oversized")) && pbx.count("QueueStatus") == 2);
        pbx.say("Event: Reload\r\nModule: app_queue\r\n\r\n");
        witness.await(() -> witness.told.equals(List.of("up", "oversized", "reload", "oversized")));
        pbx.afterSnapshotBegins = "";
        pbx.say("Event: Reload\r\nModule: app_queue\r\n\r\n");
        witness.await(() -> pbx.count("QueueStatus") == 5);
        assertThat(witness.told).as("not for ever").containsExactly("up", "oversized", "reload", "oversized", "reload");
    }

    @Test
    void beginsAnewWhenMoreEventsWaitThanMayWait() throws Exception {
        pbx.afterSnapshotBegins = "Event: Hangup\r\nUniqueid: 1.1\r\n\r\n".repeat(100);
        link(settings().withLimits(1024, 1000));
        witness.await(() -> pbx.links.size() > 1);
        assertThat(witness.told).doesNotContain("up");

        pbx.afterSnapshotBegins = "";
        witness.await(() -> witness.told.contains("up"));
    }

    @Test
    void stopsForGood() throws Exception {
        AmiLink link = link(settings());
        witness.await(link::isUp);
        vertx.runOnContext(now -> link.stop());
        witness.await(() -> witness.told.contains("stopped"));

        assertThat(pbx.links).hasSize(1);
    }
}
