package io.pishvaz.store;

import io.pishvaz.agent.Phone;
import io.pishvaz.call.Device;
import io.pishvaz.call.PbxId;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The phones of a user: the main one is a part of the user's row, the further ones have rows of their own. */
final class PhoneRows {
    /** The further phones of a row of {@code app_user}, as a column. */
    static final String FURTHER = """
            (SELECT coalesce(json_agg(json_build_object('extension', f.extension, 'pbx', f.pbx, 'device', f.device)
                                      ORDER BY f.place), '[]')
               FROM further_phone f WHERE f.login = app_user.login) AS further
            """;

    private static final String ADD =
            "INSERT INTO further_phone (login, place, extension, pbx, device) VALUES ($1, $2, $3, $4, $5)";

    private PhoneRows() {}

    /** The main phone first; without it, which is who has logged out, none is in use. */
    static List<Phone> of(Row row) {
        if (row.getString("device") == null) {
            return List.of();
        }
        Phone main = phone(row.getString("extension"), row.getString("pbx"), row.getString("device"));
        JsonArray further = (JsonArray) row.getJson("further");
        Stream<Phone> others = further.stream()
                .map(JsonObject.class::cast)
                .map(one -> phone(one.getString("extension"), one.getString("pbx"), one.getString("device")))
                .filter(one -> !one.is(main.device()));
        return Stream.concat(Stream.of(main), others).toList();
    }

    private static Phone phone(String extension, String pbx, String device) {
        return new Phone(extension, new Device(new PbxId(pbx), device));
    }

    /** These and no others are the further phones of a user, in this order. */
    static Future<Void> replace(SqlConnection tx, String login, List<Phone> further) {
        Future<Void> gone = tx.preparedQuery("DELETE FROM further_phone WHERE login = $1")
                .execute(Tuple.of(login))
                .mapEmpty();
        List<Tuple> rows = IntStream.range(0, further.size())
                .mapToObj(place -> row(login, place, further.get(place)))
                .toList();
        return rows.isEmpty()
                ? gone
                : gone.compose(v -> tx.preparedQuery(ADD).executeBatch(rows)).mapEmpty();
    }

    private static Tuple row(String login, int place, Phone phone) {
        Device device = phone.device();
        return Tuple.of(login, place, phone.extension(), device.pbx().name(), device.name());
    }
}
