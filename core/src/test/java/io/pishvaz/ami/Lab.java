package io.pishvaz.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pishvaz.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The repository's own Asterisk 22 and the SIP phones around it. */
final class Lab {
    static final String SECRET = "lab-secret";
    private static final Path SCRIPTS = Path.of("..", "lab").toAbsolutePath().normalize();
    private static final Path INSTALLED = Path.of(System.getProperty("user.home"), ".cache", "asterisk-lab", "22");

    private final List<Process> phones = new ArrayList<>();

    static void start() throws Exception {
        start(Map.of());
    }

    /** With settings of the lab, such as files that replace its own. */
    static void start(Map<String, String> settings) throws Exception {
        assumeTrue(
                Files.isDirectory(INSTALLED), "SKIPPED, NOTHING PROVED: no Asterisk; run lab/asterisk-lab install 22");
        assertThat(run(settings, "asterisk-lab", "start", "22").waitFor()).isZero();
    }

    static void stop() throws Exception {
        run("asterisk-lab", "stop").waitFor();
    }

    void phone(String... arguments) throws IOException {
        phones.add(run("lab-phone", arguments));
    }

    /** A phone is registered as soon as it listens. */
    static void awaitPort(int port) {
        String listening = ":%04X ".formatted(port);
        Eventually.holds(() -> sockets().contains(listening));
    }

    private static String sockets() {
        try {
            return Files.readString(Path.of("/proc/net/udp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void hangUp() throws InterruptedException {
        for (Process phone : phones) {
            phone.destroy();
            phone.waitFor();
        }
        phones.clear();
    }

    private static Process run(String script, String... arguments) throws IOException {
        return run(Map.of(), script, arguments);
    }

    private static Process run(Map<String, String> settings, String script, String... arguments) throws IOException {
        var command = new ArrayList<String>(List.of(SCRIPTS.resolve(script).toString()));
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(settings);
        return builder.start();
    }
}
