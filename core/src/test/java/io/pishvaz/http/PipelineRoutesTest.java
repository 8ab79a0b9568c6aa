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

    private HttpResponse<Buffer> ask(String query) {
        var ticket = house.ticket(house.people.person("sara", Role.SUPERVISOR));
        return house.ask("GET", Operations.BASE + "/reports/pipeline?" + query, Optional.of(ticket), Optional.empty());
    }
}
