package io.pishvaz.store;

import io.pishvaz.exchange.BadCell;
import io.pishvaz.exchange.Field;
import io.pishvaz.exchange.Import;
import io.pishvaz.exchange.Import.State;
import io.pishvaz.exchange.Kind;
import io.pishvaz.exchange.Rule;
import io.pishvaz.sheet.Encoding;
import io.pishvaz.sheet.Layout;
import io.pishvaz.sheet.Separator;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;

/** Imports as rows of {@code import_job} and back. */
final class ImportJobs {
    private ImportJobs() {}

    static Import read(Row row) {
        Kind kind = Kind.valueOf(row.getString("kind"));
        return new Import(
                row.getUUID("id"),
                row.getInteger("version"),
                kind,
                row.getString("file_name"),
                row.getString("login"),
                row.getOffsetDateTime("at").toInstant(),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getJsonObject("layout")).map(ImportJobs::layout),
                columns(kind, row.getJsonArray("columns")),
                row.getInteger("rial_per_unit"),
                progress(row),
                Optional.ofNullable(row.getString("reason"))
                        .map(reason -> new Import.Failure(reason, row.getString("detail"))));
    }

    private static Import.Progress progress(Row row) {
        return new Import.Progress(
                row.getLong("bytes"),
                row.getLong("bytes_read"),
                row.getLong("rows"),
                row.getLong("bad_rows"),
                row.getLong("units"),
                row.getLong("units_done"),
                row.getLong("created"),
                row.getLong("changed"),
                row.getLong("jalali_days"),
                row.getLong("gregorian_days"),
                row.getLong("to_judge"),
                row.getLong("taken_away"));
    }

    static JsonObject json(Layout layout) {
        return new JsonObject()
                .put("type", layout.type().name())
                .put("encoding", layout.encoding().name())
                .put("separator", layout.separator().name())
                .put("header", layout.header());
    }

    private static Layout layout(JsonObject json) {
        return new Layout(
                Layout.Type.valueOf(json.getString("type")),
                Encoding.valueOf(json.getString("encoding")),
                Separator.valueOf(json.getString("separator")),
                json.getBoolean("header"));
    }

    static JsonArray json(List<Import.Column> columns) {
        JsonArray array = new JsonArray();
        columns.forEach(column -> array.add(new JsonObject()
                .put("heading", column.heading())
                .put("field", column.field().map(Field::name).orElse(null))
                .put("samples", new JsonArray(column.samples()))));
        return array;
    }

    private static List<Import.Column> columns(Kind kind, JsonArray array) {
        return array.stream()
                .map(JsonObject.class::cast)
                .map(json -> new Import.Column(
                        json.getString("heading"),
                        Optional.ofNullable(json.getString("field")).flatMap(name -> Field.named(kind, name)),
                        json.getJsonArray("samples").stream()
                                .map(String.class::cast)
                                .toList()))
                .toList();
    }

    static BadCell fault(Row row) {
        return new BadCell(
                row.getLong("row"),
                row.getString("heading"),
                row.getString("value"),
                Rule.valueOf(row.getString("rule")),
                Optional.ofNullable(row.getString("words")));
    }
}
