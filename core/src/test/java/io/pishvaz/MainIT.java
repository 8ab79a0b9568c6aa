package io.pishvaz;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.store.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as a process of its own: it starts and stops, or says in one line what is wrong and exits with 1. */
@SuppressWarnings("NullAway.Init")
class MainIT {
    private static final String DATABASE = Postgres.create();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Path file;

    /** What a run left behind. */
    private record Ended(int status, String out, String err) {}

    @BeforeEach
    void write() throws IOException {
        URI uri = URI.create(DATABASE);
        file = Files.writeString(folder.resolve("centre.yaml"), """
                http: {port: 0}
                management: {port: 0}
                database:
                  url: postgresql://127.0.0.1:%d%s
                  user: postgres
                  password: postgres
                plugins: {folder: %3$s/plugins}
                journal: {folder: %3$s/journal}
                exchange: {folder: %3$s/exchange}
                """.formatted(uri.getPort(), uri.getPath(), folder));
        Files.createDirectory(folder.resolve("plugins"));
    }

    private Process begin(String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= 24) {
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        }
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.addAll(Arrays.asList(words));
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private Ended end(Process process) throws Exception {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("it ends")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), said(), Files.readString(folder.resolve("err")));
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("out"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Ended run(String... words) throws Exception {
        return end(begin(words));
    }

    private Ended serve() throws Exception {
        return run("serve", "--config", file.toString());
    }

    private void change(String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private static void refuses(Ended ended, String... words) {
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).startsWith("pishvaz: ").contains(words).doesNotContain("\tat ", "Exception");
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.out()).doesNotContain("\tat ", "serving");
    }

    @Test
    void saysWhatItCanDo() throws Exception {
        Ended ended = run();
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err())
                .startsWith("pishvaz: what shall it do?")
                .contains("serve ", "doctor ", "user ", "lifecycle ");
        refuses(run("serve", "--config"), "--config needs a value");
        refuses(
                run("serve", "--config", folder + "/none.yaml"),
                "none.yaml is not there; give the file with --config FILE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http: {port: 0}       | htpp: {port: 0}     | htpp is not a setting; did you mean http?
            http: {port: 0}       | http: {port: 70000} | http.port must be 0..65535, was 70000
            url: postgresql       | url: mysql          | database.url must be postgresql://HOST:PORT/DATABASE, was mysql
            http: {port: 0}       | centre: {zone: Mars} | centre.zone must be
            user: postgres        | user: nobody        | database.url: cannot use nobody@127.0.0.1:
            """)
    void aWrongSettingIsNamed(String from, String to, String line) throws Exception {
        change(from, to);
        refuses(serve(), line);
    }

    @Test
    void aDatabaseThatIsAwayIsNamed() throws Exception {
        change("127.0.0.1:" + URI.create(DATABASE).getPort(), "127.0.0.1:1");
        refuses(serve(), "database.url: cannot use postgres@127.0.0.1:1/", "refused");
    }

    @Test
    void aDatabaseThatAsksForAPasswordGetsIt() throws Exception {
        String guarded = URI.create(Postgres.guarded()).getPath();
        change(URI.create(DATABASE).getPath(), guarded);
        change("user: postgres", "user: " + guarded.substring(1));
        change("password: postgres", "password: mistyped");
        Ended refused = serve();
        refuses(refused, "database.url: cannot use " + guarded.substring(1) + "@127.0.0.1:", "password");
        assertThat(refused.err()).doesNotContain("mistyped");

        change("password: mistyped", "password: \"" + Postgres.PASSWORD + "\"");
        servesUntilItIsToldToStop();
    }

    @ParameterizedTest
    @CsvSource({"http", "management"})
    void aPortInUseIsNamed(String section) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            change(section + ": {port: 0}", section + ": {port: " + taken.getLocalPort() + "}");
            refuses(
                    serve(),
                    section + ".port: cannot listen on 127.0.0.1:" + taken.getLocalPort(),
                    "choose another port");
        }
    }

    @ParameterizedTest
    @CsvSource({"journal", "exchange"})
    void aFolderThatCannotBeWrittenIsNamed(String section) throws Exception {
        Files.writeString(folder.resolve(section), "a file");
        refuses(serve(), section + ".folder", folder.resolve(section).toString());
    }

    @Test
    void aCertificateThatIsNotThereIsNamed() throws Exception {
        change("http: {port: 0}", "http: {port: 0, tls: {certificate: none.pem, key: none.key}}");
        refuses(serve(), "http.tls.certificate must be a file that this user may read, was none.pem");
    }

    @Test
    void theDoctorEndsWithOneWhenSomethingNeedsAHand() throws Exception {
        Ended ended = run("doctor", "--config", file.toString());
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out()).contains("  ok    JDK ", "  ok    database ", "  FIX   no PBX is set");
    }

    @Test
    void servesUntilItIsToldToStop() throws Exception {
        Process process = begin("serve", "--config", file.toString());
        try {
            Eventually.holds(PATIENCE, () -> !process.isAlive() || said().contains("serving http://"));
            process.destroy();
        } finally {
            Ended ended = end(process);
            assertThat(ended.out()).contains("serving http://127.0.0.1:");
            assertThat(ended.err()).isEmpty();
            assertThat(ended.status()).isEqualTo(143);
        }
    }
}
