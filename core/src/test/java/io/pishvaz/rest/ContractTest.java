package io.pishvaz.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.rest.Rest.Operation;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What holds for every operation of the contract: nobody overwrites anybody, nothing is made twice, whatever grows
 * comes page by page in an order that is said, and each field has its limits. Who may do otherwise is listed with the
 * reason.
 */
class ContractTest {
    private static final Rest REST = Rest.read();
    private static final Pattern ORDER = Pattern.compile("(?i)first|newest|oldest|by due|by the|in the order");

    private static final String PBX = "the truth is the PBX's, the live stream tells it";
    private static final String OWN_POP = "only the agent at whose phone it is may; it lives no longer than the call";
    private static final String MARK = "a mark that is there or not; both ways it may be said again";
    private static final String STEP = "names the state it leads from, or is refused with the state that is";

    /** Changes without If-Match. */
    private static final Map<String, String> NO_VERSION = Map.ofEntries(
            Map.entry("signOut", "ends one's own session"),
            Map.entry("setPresence", PBX),
            Map.entry("logIn", PBX),
            Map.entry("logOut", PBX),
            Map.entry("setAgentPresence", PBX),
            Map.entry("logOutAgent", PBX),
            Map.entry("writeNote", "has the version in the body: it is saved while it is typed"),
            Map.entry("answerScript", OWN_POP),
            Map.entry("setDisposition", OWN_POP),
            Map.entry("chooseParty", OWN_POP),
            Map.entry("takeBackParty", OWN_POP),
            Map.entry("agreeCallback", OWN_POP),
            Map.entry("postponeCallback", "only whose callback it is may"),
            Map.entry("tellApart", MARK),
            Map.entry("maybeSame", MARK),
            Map.entry("undoMerge", STEP),
            Map.entry("moveOpportunity", STEP),
            Map.entry("stepAlert", STEP),
            Map.entry("writeProduct", "without If-Match it makes a new one and changes none"),
            Map.entry("cancelImport", STEP),
            Map.entry("uploadImport", STEP));

    /** Requests that start something and have neither a key nor a version. */
    private static final Map<String, String> NO_KEY = Map.ofEntries(
            Map.entry("signIn", "a session more does no harm"),
            Map.entry("finish", OWN_POP),
            Map.entry("controlCall", PBX),
            Map.entry("dial", "a phone that rings already is refused"),
            Map.entry("callFromList", "a phone that rings already is refused"),
            Map.entry("extendWrapUp", OWN_POP),
            Map.entry("askPlugin", "a question changes nothing"),
            Map.entry("rejectParty", OWN_POP),
            Map.entry("takeCallback", STEP),
            Map.entry("releaseCallback", STEP),
            Map.entry("closeCallback", STEP),
            Map.entry("acceptTask", STEP),
            Map.entry("finishTask", STEP),
            Map.entry("reopenTask", STEP),
            Map.entry("withdrawTask", STEP),
            Map.entry("loadProducts", "each product names the version that was read; what is the same stays"),
            Map.entry("previewList", "a question changes nothing"),
            Map.entry("takeFromList", "who has one is given the same"),
            Map.entry("releaseToList", STEP),
            Map.entry("sayListResult", STEP),
            Map.entry("checkImport", STEP),
            Map.entry("startImport", STEP),
            Map.entry("eraseParty", "who is erased stays erased"),
            Map.entry("reviveWebhook", "what is sent already is not sent again"));

    /** Lists that come whole. */
    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("getNews", "of two days and one agent's customers"),
            Map.entry("getTaskSteps", "one task has a handful"),
            Map.entry("findParties", "the best that match; who seeks others types more"),
            Map.entry("getDuplicates", "one party has a handful"),
            Map.entry("getMerges", "one party has a handful"),
            Map.entry("getPanels", "one for each plugin"),
            Map.entry("getTreatments", "the administrator's catalogue"),
            Map.entry(
                    "getPipelineBehind",
                    "what a figure of a report counts, the first 500; the total says how many there are"),
            Map.entry("getWebhooks", "those of the settings"));

    private static Stream<Operation> operations() {
        return REST.operations().stream();
    }

    private static void holds(
            String rule, Map<String, String> exceptions, Stream<Operation> those, Predicate<Operation> it) {
        Set<String> without =
                those.filter(it.negate()).map(Operation::id).collect(Collectors.toCollection(TreeSet::new));
        assertThat(without).as(rule).isEqualTo(new TreeSet<>(exceptions.keySet()));
    }

    @Test
    void whoChangesSomethingNamesTheVersionThatWasRead() {
        holds(
                "needs If-Match, answers 412 and 428, or is an exception with a reason",
                NO_VERSION,
                operations()
                        .filter(operation -> Set.of("PUT", "PATCH", "DELETE").contains(operation.method())),
                operation ->
                        operation.requires("If-Match") && operation.answers().containsAll(Set.of("412", "428")));
    }

    @Test
    void whatHasAVersionIsTaggedWithIt() {
        holds(
                "has an ETag, or is an exception with a reason",
                Map.of("writeNote", "has the version in the body: it is saved while it is typed"),
                operations().filter(operation -> Stream.of("200", "201")
                        .flatMap(status -> REST.answer(operation, status).stream())
                        .anyMatch(answer -> answer.getJsonObject("properties", new JsonObject())
                                .containsKey("version"))),
                REST::tagged);
    }

    @Test
    void whatIsMadeIsMadeOnce() {
        holds(
                "needs Idempotency-Key or If-Match, or is an exception with a reason",
                NO_KEY,
                operations().filter(operation -> operation.method().equals("POST")),
                operation -> operation.requires("Idempotency-Key") || operation.requires("If-Match"));
    }

    @Test
    void aListThatGrowsComesPageByPageInAnOrderThatIsSaid() {
        List<Operation> lists = operations()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> REST.answer(operation, "200")
                        .map(answer -> answer.getJsonObject("properties", new JsonObject()))
                        .filter(fields -> fields.containsKey("items"))
                        .isPresent())
                .toList();
        holds(
                "takes after and limit and answers next, or is an exception with a reason",
                WHOLE,
                lists.stream(),
                operation -> operation.parameter("after").isPresent()
                        && operation.parameter("limit").isPresent()
                        && REST.answer(operation, "200")
                                .orElseThrow()
                                .getJsonObject("properties")
                                .containsKey("next"));
        assertThat(lists).as("says in which order").allSatisfy(operation -> assertThat(operation.words()
                        + operation
                                .model()
                                .getJsonObject("responses")
                                .getJsonObject("200")
                                .getString("description"))
                .as(operation.id())
                .containsPattern(ORDER));
    }

    @Test
    void eachFieldHasItsLimits() {
        List<String> boundless = new ArrayList<>();
        operations().forEach(operation -> {
            operation
                    .parameters()
                    .forEach(one -> limits(
                            operation.id() + " " + one.getString("name"), one.getJsonObject("schema"), boundless));
            REST.body(operation).ifPresent(body -> limits(operation.id(), body, boundless));
        });
        assertThat(boundless).isEmpty();
    }

    private static void limits(String place, JsonObject reference, List<String> boundless) {
        JsonObject schema = REST.follow(reference);
        if (schema.containsKey("enum")) {
            return;
        }
        boolean bounded =
                switch (schema.getString("type", "")) {
                    case "string" ->
                        schema.containsKey("maxLength")
                                || schema.containsKey("format")
                                || schema.getString("pattern", "").matches("\\^.*\\$");
                    case "integer", "number" -> schema.containsKey("minimum") && schema.containsKey("maximum");
                    case "array" -> schema.containsKey("maxItems");
                    case "object" ->
                        Boolean.FALSE.equals(schema.getValue("additionalProperties"))
                                || schema.containsKey("maxProperties");
                    case "boolean" -> true;
                    default -> false;
                };
        if (!bounded) {
            boundless.add(place);
        }
        if (schema.getValue("items") instanceof JsonObject items) {
            limits(place + "[]", items, boundless);
        }
        if (schema.getValue("additionalProperties") instanceof JsonObject others) {
            limits(place + "{}", others, boundless);
        }
        JsonObject fields = schema.getJsonObject("properties", new JsonObject());
        fields.fieldNames().forEach(name -> limits(place + "." + name, fields.getJsonObject(name), boundless));
    }
}
