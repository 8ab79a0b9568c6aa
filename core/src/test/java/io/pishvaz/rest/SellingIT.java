package io.pishvaz.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.rest.RunningServer.Answer;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Quotes, orders, opportunities, referrals and products that say what no schema can forbid, asked of the whole server;
 * and what happens when an answer is lost or two edit one thing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class SellingIT {
    private static final String SHIRIN = "00000000-0000-0000-0000-000000000001";
    private static final String ARASH = "00000000-0000-0000-0000-000000000002";
    private static final String ITEM =
            "{\"title\":\"Grinder\",\"category\":\"machine\",\"quantity\":1,\"priceRial\":900}";
    private static final String CART = "{\"items\":[" + ITEM + "]}";

    private final Map<String, String> ids = new TreeMap<>();
    private RunningServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server = new RunningServer(folder);
        server.sql("""
                INSERT INTO party (id, name) VALUES ('%s', 'Shirin'), ('%s', 'Arash');
                INSERT INTO product (code, title_en, title_fa, category, price, offered)
                VALUES ('GR-64', 'Grinder', 'آسیاب', 'machine', 900, true);
                """.formatted(SHIRIN, ARASH));
        ids.put("shirin", SHIRIN);
        ids.put("arash", ARASH);
        ids.put("nobody", Specimen.ID);
        ids.put("item", ITEM);
        ids.put("opportunity", made("/parties/{shirin}/opportunities", "{\"title\":\"Grinder\",\"valueRial\":900}"));
        ids.put("other", made("/parties/{arash}/opportunities", "{\"title\":\"Beans\",\"valueRial\":9}"));
        ids.put("quote", made("/parties/{shirin}/quotes", CART));
        ids.put("order", made("/parties/{shirin}/orders", CART));
        ids.put(
                "referral",
                made("/parties/{arash}/referrals", "{\"referrer\":\"{shirin}\",\"terms\":{\"kind\":\"CODE\"}}"));
    }

    @AfterAll
    void stop() throws SQLException {
        server.close();
    }

    private String made(String path, String body) {
        Answer answer = ask("POST", path, body);
        assertThat(answer.status()).as(path + answer.body()).isEqualTo(201);
        return answer.body().getString("id");
    }

    private Answer ask(String method, String path, String body) {
        return server.ask(method, filled(path), Optional.of(filled(body)), Map.of());
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST | /parties/{shirin}/quotes        | {"items":[{item}],"opportunity":"{nobody}"}                  | opportunity   | {nobody}
            POST | /parties/{shirin}/quotes        | {"items":[{item}],"opportunity":"{other}"}                   | opportunity   | {other}
            POST | /parties/{shirin}/quotes        | {"items":[{item}],"discount":"NONE"}                         | discount      | NONE
            POST | /parties/{shirin}/quotes        | {"items":[{"product":"XX-1","title":"x","category":"x","quantity":1,"priceRial":1}]} | items.product | XX-1
            PUT  | /quotes/{quote}                 | {"items":[{item}],"opportunity":"{other}"}                   | opportunity   | {other}
            PUT  | /quotes/{quote}                 | {"items":[{item}],"discount":"NONE"}                         | discount      | NONE
            POST | /parties/{shirin}/orders        | {"items":[{item}],"opportunity":"{nobody}"}                  | opportunity   | {nobody}
            POST | /parties/{shirin}/orders        | {"items":[{item}],"opportunity":"{other}"}                   | opportunity   | {other}
            POST | /parties/{shirin}/orders        | {"items":[{item}],"discount":"NONE"}                         | discount      | NONE
            POST | /parties/{shirin}/orders        | {"items":[{item}],"competitors":[{"name":"Rasta"}]}          | competitors   | Rasta
            PUT  | /orders/{order}                 | {"items":[{"product":"XX-1","title":"x","category":"x","quantity":1,"priceRial":1}]} | items.product | XX-1
            PUT  | /orders/{order}                 | {"items":[{item}],"discount":"NONE"}                         | discount      | NONE
            POST | /parties/{shirin}/opportunities | {"title":"x","valueRial":1,"product":"XX-1"}                 | product       | XX-1
            POST | /parties/{shirin}/opportunities | {"title":"x","valueRial":1,"owner":"stranger"}               | owner         | stranger
            POST | /parties/{shirin}/opportunities | {"title":"x","valueRial":1,"source":"MOON"}                  | source        | MOON
            PUT  | /opportunities/{opportunity}    | {"title":"x","valueRial":1,"product":"XX-1"}                 | product       | XX-1
            PUT  | /opportunities/{opportunity}    | {"title":"x","valueRial":1,"owner":"stranger"}               | owner         | stranger
            POST | /parties/{shirin}/referrals     | {"referrer":"{nobody}","terms":{"kind":"CODE"}}              | referrer      | {nobody}
            POST | /parties/{shirin}/referrals     | {"referrer":"{shirin}","terms":{"kind":"CODE"}}              | referrer      | {shirin}
            POST | /parties/{shirin}/referrals     | {"referrer":"{arash}","terms":{"kind":"CODE","treatment":"NONE"}} | treatment | NONE
            PUT  | /referrals/{referral}           | {"kind":"CODE","treatment":"NONE"}                           | treatment     | NONE
            POST | /products                       | {"items":[{"code":"A","title":{"en":"a","fa":"a"},"category":"a","priceRial":1},{"code":"A","title":{"en":"a","fa":"a"},"category":"a","priceRial":1}]} | items.code | A
            """)
    void whatIsNotThereIsNamedAndNothingChanges(String method, String path, String body, String field, String value)
            throws SQLException {
        Map<String, String> before = server.contents();
        Answer answer = ask(method, path, body);
        assertThat(answer.status()).as(answer.body().encode()).isEqualTo(400);
        assertThat(answer.errors()).singleElement().satisfies(error -> {
            assertThat(error.getString("field")).isEqualTo(field);
            assertThat(error.getString("value")).isEqualTo(filled(value));
            assertThat(error.getString("allowed")).isNotBlank();
        });
        assertThat(server.contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST | /parties/{nobody}/quotes        | {"items":[{item}]}
            POST | /parties/{nobody}/orders        | {"items":[{item}]}
            POST | /parties/{nobody}/opportunities | {"title":"x","valueRial":1}
            POST | /parties/{nobody}/referrals     | {"referrer":"{arash}","terms":{"kind":"CODE"}}
            POST | /quotes/{nobody}/order          | {}
            PUT  | /quotes/{nobody}                | {"items":[{item}]}
            PUT  | /orders/{nobody}                | {"items":[{item}]}
            PUT  | /opportunities/{nobody}         | {"title":"x","valueRial":1}
            PUT  | /referrals/{nobody}             | {"kind":"CODE"}
            PUT  | /products/XX-1                  | {"title":{"en":"x","fa":"x"},"category":"x","priceRial":1}
            """)
    void nothingIsDoneToWhatIsNotThere(String method, String path, String body) throws SQLException {
        Map<String, String> before = server.contents();
        assertThat(ask(method, path, body).status()).isEqualTo(404);
        assertThat(server.contents()).isEqualTo(before);
    }

    @Test
    void whoseAnswerWasLostAsksAgainAndGetsTheOrderThatWasMade() throws SQLException {
        Map<String, String> key = Map.of("Idempotency-Key", "a-wish-whose-answer-was-lost");
        Answer first = server.ask("POST", "/parties/" + ARASH + "/orders", Optional.of(CART), key);
        server.sql("UPDATE request_key SET status = NULL, body = NULL WHERE key = 'a-wish-whose-answer-was-lost'");
        Answer again = server.ask("POST", "/parties/" + ARASH + "/orders", Optional.of(CART), key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertThat(again.body().getString("id")).isEqualTo(first.body().getString("id"));
        assertThat(server.one("SELECT count(*) FROM orders WHERE party_id = '" + ARASH + "'"))
                .isEqualTo("1");
        String other = CART.replace("900", "901");
        assertThat(server.ask("POST", "/parties/" + ARASH + "/orders", Optional.of(other), key)
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /quotes/{mine}        | /parties/{shirin}/quotes        | {"items":[{item}],"note":"one"}
            /opportunities/{mine} | /parties/{shirin}/opportunities | {"title":"one","valueRial":1}
            /orders/{mine}        | /parties/{shirin}/orders        | {"items":[{item}]}
            """)
    void ofTwoWhoEditOneThingTheSecondIsToldHowItStands(String path, String making, String body) {
        ids.put("mine", made(making, body));
        assertThat(ask("PUT", path, body).status()).isEqualTo(200);
        Answer second = ask("PUT", path, body);
        assertThat(second.status()).isEqualTo(412);
        JsonObject current = second.body().getJsonObject("current");
        assertThat(current.getInteger("version")).isEqualTo(2);
        assertThat(server.ask("GET", filled(path), Optional.empty(), Map.of()).header("ETag"))
                .contains("\"2\"");
    }
}
