package io.pishvaz.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Mahtab at her browser: signed in, sees the board, sends agents into pauses. */
final class Supervisor {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private final String csrf;

    Supervisor(int port) throws IOException, InterruptedException {
        base = "http://127.0.0.1:" + port + "/api/v1/";
        String login = "{\"user\":\"mahtab\",\"password\":\"" + DemoStaff.PASSWORD + "\"}";
        HttpRequest signIn = HttpRequest.newBuilder(URI.create(base + "session"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(login))
                .build();
        csrf = body(signIn).path("csrf").asText();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return body(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    JsonNode board() throws IOException, InterruptedException {
        return get("board");
    }

    static String text(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }

    void pause(String agent, String reason) throws IOException, InterruptedException {
        put("agents/" + agent + "/presence", "{\"state\":\"PAUSED\",\"reason\":\"" + reason + "\"}");
    }

    void unpause(String agent) throws IOException, InterruptedException {
        put("agents/" + agent + "/presence", "{\"state\":\"AVAILABLE\"}");
    }

    private void put(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("X-CSRF-Token", csrf)
                .PUT(BodyPublishers.ofString(body))
                .build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
    }

    private JsonNode body(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }
}
