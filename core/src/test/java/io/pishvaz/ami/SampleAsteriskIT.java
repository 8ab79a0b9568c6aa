package io.pishvaz.ami;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.agent.Staff;
import io.pishvaz.call.Device;
import io.pishvaz.call.LegId;
import io.pishvaz.call.PbxId;
import io.pishvaz.pbx.Order;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample configuration for operators, in a real Asterisk 22: the doctor finds nothing to fix, and it takes calls.
 */
class SampleAsteriskIT {
    private static final Path SAMPLE = Path.of("..", "docs", "operators", "asterisk-sample");
    private static final PbxId PBX = new PbxId("main");
    private static final AmiSettings SETTINGS = AmiSettings.of(
                    PBX, "127.0.0.1", 5038, new AmiAccount("pishvaz-events", "sample-events"))
            .withActing(new AmiAccount("pishvaz-actions", "sample-actions"));

    private static final AmiProbe.Expected EXPECTED =
            new AmiProbe.Expected(Set.of("sales", "support"), new Staff(List.of()));

    @TempDir
    private static Path overlay;

    @BeforeAll
    static void start() throws Exception {
        try (Stream<Path> files = Files.list(SAMPLE)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".conf")).toList()) {
                Files.writeString(overlay.resolve(file.getFileName()), here(file));
            }
        }
        Lab.start(Map.of("LAB_CONFIG_OVERLAY", overlay.toString()));
    }

    /** On the loopback address only, where the containers have a network of their own. */
    private static String here(Path file) throws IOException {
        return Files.readString(file)
                .replace("0.0.0.0:5060", "127.0.0.1:5060")
                .replace("bindaddr = 0.0.0.0", "bindaddr = 127.0.0.1")
                .replace("permit = 172.16.0.0/255.240.0.0", "permit = 127.0.0.1/255.255.255.255");
    }

    @AfterAll
    static void stop() throws Exception {
        Lab.stop();
    }

    @Test
    void theDoctorFindsNothingToFix() {
        var vertx = Vertx.vertx();
        var findings = await(new AmiProbe(vertx, SETTINGS, EXPECTED, InstantSource.system()).probe());
        await(vertx.close());
        assertThat(findings)
                .allSatisfy(finding ->
                        assertThat(finding.level()).as(finding.text()).isEqualTo(Finding.Level.OK));
        assertThat(findings)
                .extracting(Finding::text)
                .contains(
                        "queues: sales, support",
                        "pishvaz-events can change nothing",
                        "pishvaz-actions may mute, record and tell phones to answer and hold");
    }

    @Test
    void aCallIntoTheSalesQueueIsHeard() throws Exception {
        var vertx = Vertx.vertx();
        var witness = new Witness();
        var link =
                new AmiLink(SETTINGS, new PbxModel(PBX, Set.of(), List.of()), witness, InstantSource.system(), witness);
        link.start(vertx.getOrCreateContext());
        witness.await(() -> witness.told.contains("up"));
        var actions = new AmiActions(vertx, SETTINGS);
        var leg = new LegId(PBX, "sample-1");
        await(actions.carryOut(new Order.Dial(
                leg, new Device(PBX, "Local/2001@outside"), "09121234567", "outside", "2002", Duration.ofSeconds(30))));
        witness.await(() -> witness.calls.stream()
                .flatMap(change -> change.after().visits().stream())
                .anyMatch(visit -> visit.queue().name().equals("sales")));
        await(actions.close());
        await(link.stop());
        await(vertx.close());
    }
}
