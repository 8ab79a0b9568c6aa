package io.pishvaz.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesRoutesTest {
    private final House house;

    StaticFilesRoutesTest(@TempDir Path folder) throws IOException {
        var webroot = Files.createDirectories(folder.resolve("web"));
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
