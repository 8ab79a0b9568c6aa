package io.pishvaz.http;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.session.Role;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeRoutesTest {
    private final House house = new House(Optional.empty());
    private final House.Ticket admin = house.ticket(house.people.person("root", Role.ADMIN));

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void anUploadLargerThanAMessageArrivesWhole() {
        var response = upload(Buffer.buffer("x".repeat(300_000)));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.bodyAsJsonObject().getString("id")).isEqualTo(FakeExchange.ID);
    }

    @Test
    void anUploadThatIsTooLargeIsRefused() {
        var response = upload(Buffer.buffer("x".repeat((int) FakeExchange.LARGEST + 1)));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.bodyAsJsonObject().getString("detail")).isEqualTo("The file must not exceed 1 MB");
    }

    @Test
    void listsAndTheDatabaseAreDownloads() throws IOException {
        var csv = get("/exports/PARTIES");
        assertThat(csv.getHeader("Content-Disposition")).contains("attachment", "parties.csv");
        assertThat(csv.bodyAsString()).isEqualTo("\uFEFFid,name\r\n7,'=1+1\r\n");
        assertThat(get("/exports/ORDERS?format=XLSX").bodyAsString()).startsWith("PK");
        var zip = new ZipInputStream(
                new ByteArrayInputStream(get("/database-export").body().getBytes()));
        assertThat(zip.getNextEntry().getName()).isEqualTo("party.csv");
        assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).contains("'=1+1");
        assertThat(get("/exports/SECRETS").statusCode()).isEqualTo(400);
    }

    private HttpResponse<Buffer> get(String path) {
        return house.ask("GET", Operations.BASE + path, Optional.of(admin), Optional.empty());
    }

    private HttpResponse<Buffer> upload(Buffer bytes) {
        return await(house.client()
                .request(HttpMethod.PUT, Operations.BASE + "/imports/" + FakeExchange.ID + "/file")
                .putHeader("Cookie", admin.cookie())
                .putHeader("X-CSRF-Token", admin.csrf())
                .putHeader("Content-Type", "application/octet-stream")
                .sendBuffer(bytes));
    }
}
