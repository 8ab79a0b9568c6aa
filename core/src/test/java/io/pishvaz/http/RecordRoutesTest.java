package io.pishvaz.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.customer.Party;
import io.pishvaz.customer.PartyRecord;
import io.pishvaz.customer.PhoneNumber;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordRoutesTest {
    private static final String RECORD = "/api/v1/parties/" + Samples.PARTY + "/record";

    private final House house = new House(Optional.empty());
    private final House.Ticket mina = house.ticket(house.people.agent("mina"));

    @AfterEach
    void close() {
        house.close();
    }

    static JsonObject plain() {
        return new JsonObject(
                "{\"name\":\"Arash\",\"kind\":\"PERSON\",\"role\":\"CUSTOMER\",\"numbers\":[],\"channels\":[],"
                        + "\"consents\":{},\"fields\":{},\"links\":[]}");
    }

    @Test
    void aRecordTellsItsVersionAndTakesWhatWasRead() {
        var read = house.ask("GET", RECORD, Optional.of(mina), Optional.empty());
        assertThat(read.getHeader("ETag")).isEqualTo("\"3\"");

        var kept = edit("\"3\"", read.bodyAsJsonObject().getJsonObject("record"));
        assertThat(kept.statusCode()).as(kept.bodyAsString()).isEqualTo(204);
        assertThat(kept.getHeader("ETag")).isEqualTo("\"4\"");
        assertThat(house.ports.records.wanted).map(PartyRecord::job).contains(Optional.of("Confectioner"));
    }

    @Test
    void numbersMayBeWrittenInAnySpelling() {
        var numbers = JsonArray.of(JsonObject.of("number", "۰۹۱۲ ۱۲۳ ۴۵۶۷", "kind", "MOBILE"));
        assertThat(edit("\"3\"", plain().put("numbers", numbers)).statusCode()).isEqualTo(204);
        assertThat(house.ports.records.wanted.orElseThrow().numbers())
                .containsExactly(new Party.Phone(new PhoneNumber("+989121234567"), Party.NumberKind.MOBILE));
    }

    @Test
    void whoSavesOverAnothersWorkIsToldWhatChanged() {
        var response = edit("\"2\"", plain());

        assertThat(response.statusCode()).isEqualTo(412);
        assertThat(response.bodyAsJsonObject().getJsonObject("current").getInteger("version"))
                .isEqualTo(3);
        assertThat(response.bodyAsJsonObject()
                        .getJsonArray("changes")
                        .getJsonObject(0)
                        .getString("after"))
                .isEqualTo("Confectioner");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\" \"}                                               | name",
                "{\"kind\":\"ROBOT\"}                                           | kind",
                "{\"birthday\":\"1980-02-31\"}                                  | birthday",
                "{\"birthday\":\"yesterday\"}                                   | birthday",
                "{\"preferredFrom\":\"25:00\",\"preferredTo\":\"26:00\"}        | preferredFrom",
                "{\"preferredFrom\":\"19:00\",\"preferredTo\":\"16:00\"}        | preferredTo",
                "{\"numbers\":[{\"number\":\"12345\",\"kind\":\"HOME\"}]}       | numbers",
                "{\"channels\":[{\"kind\":\"EMAIL\",\"address\":\"nowhere\"}]}  | channels",
                "{\"consents\":{\"PIGEON\":true}}                               | consents",
                "{\"fields\":{\"SHOPS\":\"two\"}}                               | fields.SHOPS",
                "{\"stage\":\"LOYAL\"}                                          | stage",
            })
    void wrongFieldsAreNamed(String change, String field) {
        var response = edit("\"3\"", plain().mergeIn(new JsonObject(change)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.bodyAsJsonObject().getJsonArray("errors").toString())
                .contains("\"field\":\"" + field);
    }

    private HttpResponse<Buffer> edit(String version, JsonObject record) {
        return house.ask("PUT", RECORD, Optional.of(mina), Optional.of(record), Map.of("If-Match", version));
    }
}
