package io.pishvaz.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.pishvaz.Eventually;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class StaticFilesRoutesTest {
    private final House house;
    private final Path webroot;

    StaticFilesRoutesTest(@TempDir Path folder) throws IOException {
        webroot = Files.createDirectories(folder.resolve("web"));
        Files.createDirectories(webroot.resolve("assets"));
        Files.writeString(webroot.resolve("index.html"), "<html>client</html>");
        Files.writeString(webroot.resolve(".hidden"), "secret");
        Files.writeString(webroot.resolve("assets/main-abc.js"), "export {}");
        Files.writeString(folder.resolve("outside.txt"), "secret");
        house = new House(Optional.of(webroot));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void hashedFilesAreKeptForEverAndThePageIsNot() {
        assertThat(house.get("/assets/main-abc.js").getHeader("Cache-Control")).contains("immutable");
        var page = house.get("/");
        assertThat(page.bodyAsString()).contains("client");
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'self'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/board/today", "/parties/018f3c5e"})
    void aViewOfTheClientIsThePage(String path) {
        assertThat(house.get(path).bodyAsString()).contains("client");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../outside.txt",
                "/%2e%2e/outside.txt",
                "/..%2foutside.txt",
                "/assets/..%5c..%5coutside.txt",
                "/assets/../../outside.txt",
                "/.hidden",
                "/%2ehidden",
                "/assets/no.js",
                "/outside.txt%00.html"
            })
    void nothingOutsideIsServed(String path) {
        var response = house.get(path);

        assertThat(response.bodyAsString()).doesNotContain("secret");
        assertThat(response.statusCode()).isGreaterThanOrEqualTo(400);
    }

    /** The log while the test lasts: our words of what serves browsers, and the warnings of all. */
    private static final class Log implements AutoCloseable {
        private final Logger own = (Logger) LoggerFactory.getLogger(WebServer.class.getPackageName());
        private final Logger all = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

        Log() {
            heard.list = new CopyOnWriteArrayList<>();
            heard.start();
            own.setLevel(Level.DEBUG);
            all.addAppender(heard);
        }

        @Override
        public void close() {
            all.detachAppender(heard);
            own.setLevel(null);
        }
    }

    @Test
    void aBrowserThatLeavesInMidAnswerAlarmsNobody() throws IOException {
        try (var large =
                new RandomAccessFile(webroot.resolve("assets/large-abc.js").toFile(), "rw")) {
            large.setLength(64 << 20);
        }
        try (var log = new Log()) {
            try (var browser = new Socket(InetAddress.getLoopbackAddress(), house.port)) {
                browser.getOutputStream()
                        .write("GET /assets/large-abc.js HTTP/1.1\r\nHost: x\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(browser.getInputStream().read()).isEqualTo('H');
                browser.setSoLinger(true, 0);
            }
            Eventually.holds(() -> log.heard.list.stream()
                    .anyMatch(event -> event.getFormattedMessage().contains("left before the answer was whole")));
            assertThat(log.heard.list).extracting(ILoggingEvent::getLevel).containsOnly(Level.DEBUG);
        }
    }

    @Test
    void unknownPathsOfTheApiAreProblemsNotPages() {
        var response = house.get("/api/v1/nothing");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.getHeader("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void theContractIsServedAndReadable() {
        assertThat(house.get("/openapi.yaml").bodyAsString()).startsWith("openapi: 3.1.0");
        assertThat(house.get("/api").bodyAsString()).contains("/api/v1/pops/{pop}/note", "Sign in");
    }
}
