package io.pishvaz.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.session.Role;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PipelineRoutesTest {
    private final House house = new House(Optional.empty());

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void daysAreTheCentresFromMidnightToMidnight() {
        var body = ask("from=2026-11-22&to=2026-11-23").bodyAsJsonObject();
        assertThat(body.getString("from")).isEqualTo("2026-11-21T20:30:00.000Z");
        assertThat(body.getString("to")).isEqualTo("2026-11-23T20:30:00.000Z");
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-11-31&to=2026-12-01, from",
        "from=2026-11-22&to=2026-11-21, to",
        "from=yesterday&to=2026-11-21, from"
    })
    void aPeriodThatIsNoneIsNamed(String query, String field) {
        var refused = ask(query);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.bodyAsJsonObject()
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("field"))
                .isEqualTo(field);
    }

    @Test
    void aNumberShowsWhatIsBehindIt() {
        var days = "/behind?from=2026-11-22&to=2026-11-22";
        var told = get(days + "&measure=ENTERED&step=NEW&owner=sina").bodyAsJsonObject();
        assertThat(told.getJsonArray("items").getJsonObject(0).getString("ownerName"))
                .isEqualTo("sina");
        assertThat(get(days + "&measure=LOST&reason=PRICE").statusCode()).isEqualTo(200);
        assertThat(field(get(days + "&measure=LOST&step=NEW"))).isEqualTo("step");
        assertThat(field(get(days + "&measure=ENTERED"))).isEqualTo("step");
        assertThat(field(get(days + "&measure=ALL"))).isEqualTo("measure");
    }

    @Test
    void aTableIsAFileThatSaysItsDaysAndItsZone() {
        var csv = get("/STEPS/file?from=2026-11-22&to=2026-11-23").bodyAsString();
        assertThat(csv.lines())
                .containsExactly(
                        "\uFEFFstep,entered,value (Rial),went on,median (minutes),standard (minutes),late,from,to,time zone",
                        "QUOTE_SENT,3,900,1,0.33,1.0,1,2026-11-22,2026-11-23,Asia/Tehran");
        var persian = get("/LOST/file?from=2026-11-22&to=2026-11-22&language=fa");
        assertThat(persian.bodyAsString().lines())
                .containsExactly(
                        "\uFEFFچرایی,شمار,ارزش (ریال),از,تا,منطقه زمانی", ",1,50,1405/09/01,1405/09/01,Asia/Tehran");
        assertThat(persian.getHeader("Content-Disposition"))
                .contains("pishvaz-pipeline-lost-2026-11-22-2026-11-22.csv");
        assertThat(get("/PEOPLE/file?from=2026-11-22&to=2026-11-22&format=XLSX")
                        .body()
                        .getString(0, 2))
                .isEqualTo("PK");
        assertThat(get("/LATE/file?from=2026-11-22&to=2026-11-22").bodyAsString())
                .contains("Grinder,Bayat,PROSPECT,QUOTE_SENT,Sina,Rasta,0.08,300");
        assertThat(field(get("/ALL/file?from=2026-11-22&to=2026-11-22"))).isEqualTo("table");
        assertThat(field(get("/STEPS/file?from=2026-11-22&to=2026-11-22&format=PDF")))
                .isEqualTo("format");
        assertThat(field(get("/STEPS/file?from=2026-11-31&to=2026-11-22"))).isEqualTo("from");
    }

    private static String field(HttpResponse<Buffer> refused) {
        assertThat(refused.statusCode()).isEqualTo(400);
        return refused.bodyAsJsonObject()
                .getJsonArray("errors")
                .getJsonObject(0)
                .getString("field");
    }

    private HttpResponse<Buffer> ask(String query) {
        return get("?" + query);
    }

    private HttpResponse<Buffer> get(String rest) {
        var ticket = house.ticket(house.people.person("sara", Role.SUPERVISOR));
        return house.ask("GET", Operations.BASE + "/reports/pipeline" + rest, Optional.of(ticket), Optional.empty());
    }
}
