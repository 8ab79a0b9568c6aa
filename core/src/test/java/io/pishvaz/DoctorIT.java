package io.pishvaz;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.ami.TinyPbx;
import io.pishvaz.config.SettingsLoader;
import io.pishvaz.store.Database;
import io.pishvaz.store.Postgres;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the doctor prints, with a real PostgreSQL and the least that can be taken for a PBX. */
@SuppressWarnings("NullAway.Init")
class DoctorIT {
    private static final String PONG = "Response: Success\r\n%sPing: Pong\r\nTimestamp: %2$d.000000\r\n\r\n";
    private static final String DENIED = "Response: Error\r\n%sMessage: Permission denied\r\n\r\n";
    private static final String QUEUES = """
            Response: Success\r
            %1$s\r
            Event: QueueSummary\r
            Queue: sales\r
            %1$s\r
            Event: QueueSummaryComplete\r
            %1$s\r
            """;

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final String database = Postgres.create();
    private TinyPbx pbx;

    @BeforeEach
    void open() throws Exception {
        pbx = new TinyPbx(vertx);
        pbx.answers.put("QueueSummary", QUEUES);
        pbx.answers.put("Ping", PONG);
        pbx.answers.put("listener QueuePause", DENIED);
        Files.createDirectory(folder.resolve("plugins"));
    }

    @AfterEach
    void close() {
        await(vertx.close());
    }

    /** What it says, and as its first line whether all is well. */
    private String examine(String... changes) throws Exception {
        URI uri = URI.create(database);
        String[] login = uri.getUserInfo().split(":", 2);
        String text = """
                database: {url: "postgresql://%s:%d%s", user: %s, password: %s}
                plugins: {folder: %5$s/plugins}
                journal: {folder: %5$s/journal}
                exchange: {folder: %5$s/exchange}
                pbx:
                  - id: main
                    host: 127.0.0.1
                    port: %d
                    events: {user: listener, secret: heard-it}
                    actions: {user: actor, secret: did-it}
                    queues: [{name: sales, title: Sales}]
                """.replace("%5$s", folder.toString())
                .formatted(uri.getHost(), uri.getPort(), uri.getPath(), login[0], login[1], pbx.port());
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(text).contains(changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
        }
        Path file = Files.writeString(folder.resolve("centre.yaml"), text);
        var out = new ByteArrayOutputStream();
        var settings = SettingsLoader.load(Optional.of(file), Map.of());
        boolean well = await(new Doctor(vertx, settings, new PrintStream(out, true, StandardCharsets.UTF_8)).examine());
        String said = well + "\n" + out.toString(StandardCharsets.UTF_8);
        assertThat(said).doesNotContain("heard-it", "did-it", ":" + login[1] + "@");
        return said;
    }

    @Test
    void isContentWithWhatIsRight() throws Exception {
        assertThat(examine())
                .startsWith("true\n")
                .doesNotContain("FIX", "look")
                .contains(
                        "  ok    database postgres@localhost:",
                        "PostgreSQL 17, the next start brings ",
                        "PBX main at 127.0.0.1:" + pbx.port(),
                        "  ok    account listener logs in",
                        "  ok    Asterisk 22 (AMI 11.0.0)",
                        "  ok    queues: sales",
                        "  ok    listener can change nothing",
                        "  ok    actor may pause agents",
                        "  ok    actor may call by a click");
    }

    @Test
    void changesNothingInTheDatabase() throws Exception {
        String first = examine();
        assertThat(timeless(examine())).isEqualTo(timeless(first)).contains("migrations");
        await(Database.open(vertx, new Database.Settings(database, 1, Duration.ofSeconds(5)))
                .compose(Database::close));
        assertThat(examine()).startsWith("true\n").doesNotContain("migrations");
    }

    private void user(String... words) {
        await(new UserCommand(
                        vertx,
                        new Database.Settings(database, 1, Duration.ofSeconds(5)),
                        new PhoneWords(Set.of("main", "other")),
                        () -> "a long enough password",
                        new PrintStream(OutputStream.nullOutputStream()))
                .run(List.of(words)));
    }

    private static String timeless(String said) {
        return said.replaceAll("its clock is .*", "");
    }

    @Test
    void theListeningAccountsWrongSecretNamesItsLines() throws Exception {
        pbx.answers.put("listener Login", "Response: Error\r\n%sMessage: Authentication failed\r\n\r\n");
        assertThat(examine())
                .startsWith("false\n")
                .contains(
                        "FIX",
                        "[listener]",
                        "read = system,call,agent,user,cdr",
                        "write = reporting",
                        "manager reload");
    }

    @Test
    void theActingAccountsWrongSecretNamesItsLines() throws Exception {
        pbx.answers.put("actor Login", "Response: Error\r\n%sMessage: Authentication failed\r\n\r\n");
        assertThat(examine())
                .startsWith("false\n")
                .contains("  ok    account listener logs in", "[actor]", "write = agent,call,originate,system")
                .containsPattern("FIX   .*actor.*Authentication failed");
    }

    @ParameterizedTest
    @CsvSource({
        "QueuePause, false, FIX   actor may not pause agents",
        "Hangup, true, 'look  actor may not end, transfer and park calls: write lacks call'",
        "Originate, true, look  actor may not call by a click: write lacks originate",
        "MuteAudio, true, 'look  actor may not mute, record and tell phones to answer and hold: write lacks system'"
    })
    void aPermissionThatLacksIsNamed(String action, boolean well, String line) throws Exception {
        pbx.answers.put("actor " + action, DENIED);
        assertThat(examine())
                .startsWith(well + "\n")
                .contains("  " + line, "[actor]", "write = agent,call,originate,system");
    }

    @Test
    void aListenerWhoMayActOrMayNotListIsTold() throws Exception {
        pbx.answers.remove("listener QueuePause");
        pbx.answers.put("listener CoreShowChannels", DENIED);
        assertThat(examine())
                .startsWith("true\n")
                .contains(
                        "look  listener may pause agents",
                        "look  listener may not list the calls going on",
                        "[listener]");
    }

    @Test
    void anOldPbxIsNamed() throws Exception {
        pbx.banner = "Asterisk Call Manager/2.10.0\r\n";
        assertThat(examine())
                .startsWith("false\n")
                .contains("FIX   Asterisk 13 is too old", "use Asterisk 16 or newer");
        pbx.banner = "SSH-2.0-OpenSSH_9.2\r\n";
        assertThat(examine())
                .startsWith("false\n")
                .contains("is no Asterisk manager interface: it says \"SSH-2.0-OpenSSH_9.2\"", "bindaddr = ");
    }

    @Test
    void aQueueThatIsNotThereIsNamed() throws Exception {
        assertThat(examine("name: sales", "name: sails"))
                .startsWith("false\n")
                .contains("FIX   pbx.queues names sails, which the PBX does not have", "it has sales", "[sails]");
    }

    @Test
    void thePhonesOfAgentsAreLookedAt() throws Exception {
        user("mina", "Mina", "AGENT", "101", "main:PJSIP/101", "991", "main:PJSIP/991");
        user("gone", "Gone", "AGENT", "109", "main:PJSIP/109");
        user("disable", "gone");
        user("afar", "Afar", "AGENT", "101", "other:PJSIP/101");
        pbx.answers.put("Getvar", "Response: Success\r\n%sVariable: x\r\nValue: INVALID\r\n\r\n");
        assertThat(examine())
                .startsWith("true\n")
                .contains(
                        "look  the PBX does not know PJSIP/101 (mina); PJSIP/991 (mina)",
                        "pjsip show endpoints",
                        "./pishvaz user phones LOGIN")
                .doesNotContain("gone", "afar");
        pbx.answers.put("Getvar", DENIED);
        assertThat(examine())
                .contains("look  the PBX does not tell of the phones of agents: Getvar refused: Permission denied");
    }

    @Test
    void aClockThatDiffersIsNamed() throws Exception {
        pbx.behind = Duration.ofSeconds(90);
        assertThat(examine())
                .startsWith("true\n")
                .containsPattern("look  its clock is (89|9\\d)\\d{3} ms behind")
                .contains("chrony");
    }

    @Test
    void aPbxThatIsNotThereIsNamed() throws Exception {
        assertThat(examine("port: " + pbx.port(), "port: 1"))
                .startsWith("false\n")
                .contains("FIX   127.0.0.1:1 cannot be reached", "enabled = yes", "port = 1");
    }

    @Test
    void aDatabaseThatCannotBeUsedIsNamed() throws Exception {
        URI uri = URI.create(database);
        assertThat(examine(uri.getPath(), uri.getPath() + "x"))
                .startsWith("false\n")
                .contains(
                        "does not exist",
                        "CREATE DATABASE \"" + uri.getPath().substring(1) + "x\" OWNER \"postgres\";");
        assertThat(examine("localhost:" + uri.getPort(), "localhost:1"))
                .startsWith("false\n")
                .contains("FIX   database postgres@localhost:1/", "refused", "start PostgreSQL there");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        Files.writeString(folder.resolve("journal"), "a file");
        assertThat(examine("/plugins}", "/none}"))
                .startsWith("false\n")
                .contains(
                        "FIX   plugins.folder " + folder + "/none",
                        "FIX   journal.folder " + folder + "/journal",
                        "make it a folder that this user may write");
    }

    @Test
    void noPbxAtAllIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("none.yaml"), "plugins: {folder: " + folder + "/plugins}\n");
        var out = new ByteArrayOutputStream();
        var settings = SettingsLoader.load(
                Optional.of(file),
                Map.of(
                        "PISHVAZ_DATABASE_URL", "postgresql://127.0.0.1:1/no",
                        "PISHVAZ_DATABASE_PASSWORD", "none"));
        assertThat(await(new Doctor(vertx, settings, new PrintStream(out, true, StandardCharsets.UTF_8)).examine()))
                .isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("FIX   no PBX is set", "describe one under pbx:");
    }
}
