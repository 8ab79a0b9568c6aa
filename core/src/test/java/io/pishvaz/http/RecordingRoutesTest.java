package io.pishvaz.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.session.Role;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who hears what was recorded, and in which parts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordingRoutesTest {
    private final House house = new House(Optional.empty());

    @AfterAll
    void close() {
        house.close();
    }

    @BeforeEach
    void nobodyHasHeard() {
        house.ports.recordings.heard.clear();
    }

    @Test
    void theWholeIsGivenAndWrittenDown() {
        var whole = hear("0", Map.of());
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.getHeader("Content-Type")).isEqualTo("audio/wav");
        assertThat(whole.getHeader("Accept-Ranges")).isEqualTo("bytes");
        assertThat(whole.bodyAsString()).isEqualTo(FakeRecordings.SOUND);
        assertThat(house.ports.recordings.heard).containsExactly("mina 0");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3,    206, RIFF,       bytes 0-3/14",
        "bytes=4-,     206, 0123456789, bytes 4-13/14",
        "bytes=-2,     206, 89,         bytes 12-13/14",
        "bytes=10-999, 206, 6789,       bytes 10-13/14",
        "bytes=14-,    416, ,           bytes */14",
        "bytes=5-2,    416, ,           bytes */14"
    })
    void aPlayerTakesParts(String range, int status, String sound, String told) {
        var part = hear("0", Map.of("Range", range));
        assertThat(part.statusCode()).isEqualTo(status);
        assertThat(part.bodyAsString()).isEqualTo(sound);
        assertThat(part.getHeader("Content-Range")).isEqualTo(told);
    }

    @Test
    void aPartFurtherOnIsNotWrittenDownAgain() {
        hear("0", Map.of("Range", "bytes=0-"));
        hear("0", Map.of("Range", "bytes=6-"));
        assertThat(house.ports.recordings.heard).containsExactly("mina 0");
    }

    @Test
    void aPbxElsewhereGivesItsOwn() {
        var sent = hear("1", Map.of());
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.getHeader("Location")).isEqualTo("https://far.example/r/2026/b%20c.mp3");
        assertThat(house.ports.recordings.heard).containsExactly("mina 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "4", "5", "9999"})
    void whatIsNotThereOrNotForThemIsNotGiven(String number) {
        assertThat(hear(number, Map.of()).statusCode()).isEqualTo(404);
        assertThat(house.ports.recordings.heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999", "x", "-1"})
    void whatIsNoNumberOfARecordingIsRefused(String number) {
        assertThat(hear(number, Map.of()).statusCode()).isEqualTo(400);
        assertThat(house.ports.recordings.heard).isEmpty();
    }

    @Test
    void whoMayHearMoreIsGivenMore() {
        var ticket = house.ticket(house.people.person("sara", Role.SUPERVISOR));
        var path = Operations.BASE + "/interactions/" + FakeRecordings.CALL + "/recordings/2";
        assertThat(house.ask("GET", path, Optional.of(ticket), Optional.empty()).statusCode())
                .isEqualTo(200);
        assertThat(house.get(path).statusCode()).isEqualTo(401);
    }

    private HttpResponse<Buffer> hear(String number, Map<String, String> headers) {
        var ticket = house.ticket(house.people.agent("mina"));
        var path = Operations.BASE + "/interactions/" + FakeRecordings.CALL + "/recordings/" + number;
        return house.ask("GET", path, Optional.of(ticket), Optional.empty(), headers);
    }
}
