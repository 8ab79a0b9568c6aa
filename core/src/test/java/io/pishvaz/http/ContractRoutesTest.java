package io.pishvaz.http;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.session.Role;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.validation.ResponseValidator;
import io.vertx.openapi.validation.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every operation of the contract, asked by everybody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractRoutesTest {
    private static final JsonObject SIDE = JsonObject.of("party", Samples.PARTY.toString(), "version", 3);
    private static final JsonObject CART = JsonObject.of(
            "items",
            JsonArray.of(JsonObject.of("title", "Grinder", "category", "machine", "quantity", 1, "priceRial", 900)));
    private static final JsonObject PRODUCT = JsonObject.of(
            "title", JsonObject.of("en", "Grinder", "fa", "آسیاب"), "category", "machine", "priceRial", 900);
    private static final Map<String, JsonObject> BODIES = Map.ofEntries(
            Map.entry("signIn", JsonObject.of("user", "mina", "password", "open sesame")),
            Map.entry("setPresence", JsonObject.of("state", "PAUSED", "reason", "LUNCH")),
            Map.entry("writeNote", JsonObject.of("text", "x", "version", 2)),
            Map.entry("setDisposition", JsonObject.of("code", "QUOTE")),
            Map.entry("finish", JsonObject.of("then", "AVAILABLE")),
            Map.entry("chooseParty", JsonObject.of("party", Samples.PARTY.toString())),
            Map.entry("rejectParty", JsonObject.of("remember", true)),
            Map.entry("mergeParties", JsonObject.of("survivor", SIDE, "duplicate", SIDE)),
            Map.entry("saveCaller", JsonObject.of("name", "Omid", "kind", "PERSON")),
            Map.entry("controlCall", JsonObject.of("verb", "HOLD")),
            Map.entry("dial", JsonObject.of("number", "0912 123 4567")),
            Map.entry("logIn", JsonObject.of("extension", "1001")),
            Map.entry("setAgentPresence", JsonObject.of("state", "AVAILABLE")),
            Map.entry("registerOrder", new JsonObject()),
            Map.entry("draftQuote", CART),
            Map.entry("editQuote", CART),
            Map.entry("recordSending", JsonObject.of("channel", "EMAIL")),
            Map.entry("placeOrder", CART),
            Map.entry("editOrder", CART),
            Map.entry("cancelOrder", JsonObject.of("reason", "twice")),
            Map.entry("editOpportunity", JsonObject.of("title", "Grinder", "valueRial", 900)),
            Map.entry(
                    "recordReferral",
                    JsonObject.of("referrer", Samples.PARTY.toString(), "terms", JsonObject.of("kind", "CODE"))),
            Map.entry("editReferral", JsonObject.of("kind", "CODE")),
            Map.entry("writeProduct", PRODUCT),
            Map.entry(
                    "loadProducts",
                    JsonObject.of("items", JsonArray.of(PRODUCT.copy().put("code", "GR-64")))),
            Map.entry("answerScript", JsonObject.of("script", "WELCOME", "field", "WHERE", "value", "NEAR")),
            Map.entry("postponeCallback", JsonObject.of("dueAt", "2026-11-22T10:00:00Z")),
            Map.entry("closeCallback", JsonObject.of("result", "NOT_NEEDED")),
            Map.entry("makeTask", JsonObject.of("title", "Send it", "department", "SERVICE")),
            Map.entry("agreeCallback", JsonObject.of("dueAt", "2026-11-22T10:00:00Z", "note", "the grinder")),
            Map.entry("openOpportunity", JsonObject.of("title", "Grinder", "valueRial", 900)),
            Map.entry("moveOpportunity", JsonObject.of("from", "NEW", "to", "QUALIFIED")),
            Map.entry("previewList", FakeLists.body()),
            Map.entry("makeList", FakeLists.body()),
            Map.entry("setListState", JsonObject.of("state", "PAUSED")),
            Map.entry("takeFromList", new JsonObject()),
            Map.entry("sayListResult", JsonObject.of("result", "REACHED")),
            Map.entry("editRecord", RecordRoutesTest.plain()),
            Map.entry("overrideStage", JsonObject.of("stage", "LOYAL", "reason", "Years with our old shop")),
            Map.entry("announceImport", JsonObject.of("kind", "PARTIES", "fileName", "parties.csv")),
            Map.entry("layOutImport", JsonObject.of("separator", "COMMA", "fields", JsonArray.of("NAME"))),
            Map.entry("startImport", JsonObject.of("skipBad", true)),
            Map.entry("uploadImport", JsonObject.of("any", "bytes")),
            Map.entry("eraseParty", JsonObject.of("why", "asked to")),
            Map.entry(
                    "defineTreatment",
                    JsonObject.of("code", "CUP", "kind", "GIFT", "title", JsonObject.of("en", "Cup", "fa", "فنجان"))),
            Map.entry("changeTreatment", JsonObject.of("title", JsonObject.of("en", "Cup", "fa", "فنجان"))),
            Map.entry("giveTreatment", JsonObject.of("treatment", "CUP")),
            Map.entry("openComplaint", JsonObject.of("subject", "late")),
            Map.entry("editComplaint", JsonObject.of("subject", "late", "owner", "mina")),
            Map.entry("addRecoveryStep", JsonObject.of("title", "Send flowers")),
            Map.entry("markRecoveryStep", JsonObject.of("done", true)),
            Map.entry("closeComplaint", JsonObject.of("result", "RECOVERED")),
            Map.entry("makePromise", JsonObject.of("text", "visit", "dueAt", "2026-11-22T10:00:00Z")),
            Map.entry("editPromise", JsonObject.of("text", "visit", "dueAt", "2026-11-22T10:00:00Z")),
            Map.entry("openServiceJob", JsonObject.of("title", "grinder")),
            Map.entry("editServiceJob", JsonObject.of("title", "grinder", "stage", "READY")),
            Map.entry("tellOfServiceJob", JsonObject.of("channel", "SMS")),
            Map.entry("recordContact", JsonObject.of("channel", "EMAIL", "direction", "OUTBOUND")),
            Map.entry("editContact", JsonObject.of("note", "sent")),
            Map.entry("setAims", JsonObject.of("aims", JsonArray.of("TRUST"))),
            Map.entry("recordAnswer", JsonObject.of("kind", "CSAT", "score", 9)),
            Map.entry("stepAlert", JsonObject.of("step", "TAKE")),
            Map.entry("makeDemoCall", JsonObject.of("kind", "KNOWN")));
    /** What each operation that asks for them gets. */
    private static final Map<String, String> HEADERS = Map.of("If-Match", "\"3\"");

    private static final Map<String, String> QUERIES = Map.of(
            "findParties", "?q=shirin",
            "getHistory", "?kind=CALL,SMS&limit=10",
            "getPipeline", "?from=2026-11-22&to=2026-11-22",
            "getPipelineBehind", "?from=2026-11-22&to=2026-11-22&measure=ENTERED&step=NEW&owner=mina",
            "exportPipeline", "?from=2026-11-22&to=2026-11-22",
            "getInteractions", "?from=2026-11-22T00:00:00Z&to=2026-11-23T00:00:00Z",
            "getPresenceSpells", "?from=2026-11-22T00:00:00Z&to=2026-11-23T00:00:00Z&agent=mina");

    private final House house = new House(Optional.empty());
    private final Contract contract = await(Contract.read(house.vertx));
    private final ResponseValidator validator = ResponseValidator.create(house.vertx, contract.operations());

    @BeforeAll
    void people() {
        house.people.agent("mina");
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void eachOperationIsAnsweredForWhomItIsAndRefusedToAllOthers() {
        for (var operation : contract.operations().operations()) {
            var needs = Needs.of(operation);
            assertThat(ask(operation, Optional.empty()).statusCode())
                    .as(operation.getOperationId() + " by nobody")
                    .isEqualTo(needs == Needs.NOBODY ? 200 : 401);
            check(operation, house.ticket(house.people.agent("mina")), needs.compareTo(Needs.SUPERVISOR) < 0);
            check(
                    operation,
                    house.ticket(house.people.person("sara", Role.SUPERVISOR)),
                    needs != Needs.EXTENSION && needs != Needs.ADMIN);
            check(operation, house.ticket(house.people.person("root", Role.ADMIN)), needs != Needs.EXTENSION);
        }
    }

    @Test
    void whatChangesSomethingNeedsTheTokenOfTheSession() {
        var unsafe = contract.operations().operations().stream()
                .filter(operation ->
                        !operation.getHttpMethod().equals(HttpMethod.GET) && Needs.of(operation) != Needs.NOBODY)
                .toList();
        assertThat(unsafe).hasSizeGreaterThan(30);
        for (var operation : unsafe) {
            var user = Needs.of(operation) == Needs.EXTENSION
                    ? house.people.agent("mina")
                    : house.people.person("root", Role.ADMIN);
            for (var token : List.of("", "guess")) {
                var forged = new House.Ticket(
                        house.ticket(user).cookie(), token, house.ticket(user).session());
                var response = ask(operation, Optional.of(forged));
                assertThat(response.statusCode()).as(operation.getOperationId()).isEqualTo(403);
                assertThat(response.bodyAsString()).contains("X-CSRF-Token");
            }
        }
    }

    @Test
    void eachCreationTakesAKeyAndSaysWhatARepeatedOneIsAnswered() {
        for (var operation : contract.operations().operations()) {
            var answers = operation.getOpenAPIModel().getJsonObject("responses").fieldNames();
            if (answers.contains("201")) {
                assertThat(operation.getParameters())
                        .as(operation.getOperationId())
                        .anyMatch(parameter -> parameter.getName().equals(OnceOnly.KEY) && parameter.isRequired());
                assertThat(answers).as(operation.getOperationId()).contains("409", "422");
            }
        }
    }

    @Test
    void aCharacterThatNoDatabaseKeepsIsRefusedEverywhere() {
        var mina = Optional.of(house.ticket(house.people.agent("mina")));
        var note = contract.operations().operation("writeNote");
        assertThat(refusal(house.ask(
                        note.getHttpMethod().name(),
                        Operations.BASE + note.getOpenAPIPath().replace("{pop}", Samples.POP),
                        mina,
                        Optional.of(JsonObject.of("text", "a\0b", "version", 2)))))
                .contains("\"field\":\"text\"", "U+0000");
        assertThat(refusal(house.ask("GET", Operations.BASE + "/parties?q=a%00b", mina, Optional.empty())))
                .contains("\"field\":\"q\"");
    }

    private static String refusal(HttpResponse<Buffer> response) {
        assertThat(response.statusCode()).isEqualTo(400);
        return response.bodyAsString();
    }

    private void check(Operation operation, House.Ticket ticket, boolean allowed) {
        var name = operation.getOperationId() + " by " + ticket.session().user();
        var response = ask(operation, Optional.of(ticket));
        if (allowed) {
            assertThat(response.statusCode())
                    .as(name + ": " + response.bodyAsString())
                    .isBetween(200, 299);
        } else {
            assertThat(response.statusCode()).as(name).isEqualTo(403);
        }
        fits(operation, response);
    }

    private HttpResponse<Buffer> ask(Operation operation, Optional<House.Ticket> ticket) {
        var id = operation.getOperationId();
        var path = operation
                .getOpenAPIPath()
                .replace("{pop}", Samples.POP)
                .replace("{call}", FakePorts.DEMO_CALL)
                .replace("{agent}", "mina")
                .replace("{alert}", "a1")
                .replace("{party}", Samples.PARTY.toString())
                .replace("{plugin}", "cem")
                .replace("{import}", FakeExchange.ID)
                .replace("{what}", "PARTIES")
                .replace("{name}", "crm")
                .replace("{callback}", FakeWork.ID)
                .replace("{other}", Samples.PARTY.toString())
                .replace("{list}", FakeLists.LIST.toString())
                .replace("{entry}", FakeLists.ENTRY.toString())
                .replace("{task}", FakeWork.ID)
                .replace("{opportunity}", FakeOpportunities.OPPORTUNITY.toString())
                .replace("{order}", FakeOrders.order().id().toString())
                .replace("{referral}", FakeMerges.MERGE.toString())
                .replace("{product}", "GR-64")
                .replace("{table}", "STEPS")
                .replace("{subject}", "QUOTE")
                .replace("{id}", FakeOrders.QUOTE.toString())
                .replace("{recording}", "0")
                .replace("{quote}", FakeOrders.QUOTE.toString())
                .replace("{treatment}", "CUP")
                .replace("{given}", FakeCare.ID.toString())
                .replace("{complaint}", FakeCare.ID.toString())
                .replace("{place}", "0")
                .replace("{promise}", FakeCare.ID.toString())
                .replace("{job}", FakeCare.ID.toString())
                .replace("{contact}", FakeCare.ID.toString())
                .replace("{interaction}", FakeCare.ID.toString())
                .replace("{merge}", FakeMerges.MERGE.toString());
        var body = Optional.ofNullable(BODIES.get(id));
        return house.ask(
                operation.getHttpMethod().name(),
                Operations.BASE + path + QUERIES.getOrDefault(id, ""),
                ticket,
                body,
                HEADERS);
    }

    private void fits(Operation operation, HttpResponse<Buffer> response) {
        String contents = String.valueOf(response.getHeader("Content-Type"));
        if (contents.equals("application/octet-stream") || contents.startsWith("audio/")) {
            return;
        }
        var told = response.body() == null
                ? ValidatableResponse.create(response.statusCode())
                : ValidatableResponse.create(response.statusCode(), response.body(), type(response));
        await(validator.validate(told, operation.getOperationId()));
    }

    /** Vert.x validates no problems, so the contract it has read calls them JSON. */
    private static String type(HttpResponse<Buffer> response) {
        return response.getHeader("Content-Type").replace("problem+json", "json");
    }
}
