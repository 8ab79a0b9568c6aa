package io.pishvaz.store;

import io.pishvaz.outreach.CallList;
import io.pishvaz.outreach.CallLists;
import io.pishvaz.outreach.ListEntry;
import io.pishvaz.outreach.ListFilter;
import io.pishvaz.outreach.Terms;
import io.pishvaz.work.Page;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The telemarketing lists in PostgreSQL. Choosing among a million parties takes seconds, and waits for nobody's pop.
 */
public final class PgCallLists implements CallLists {
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1).toString());
    private static final List<String> HEADINGS = List.of(
            "position",
            "name",
            "number",
            "stage",
            "standing",
            "state",
            "blocked_by",
            "result",
            "attempts",
            "not_before",
            "agent",
            "done_at",
            "note");
    private static final String TABLE = """
            SELECT e.position, p.name, (SELECT n.e164 FROM party_phone n WHERE n.party_id = p.id
                     ORDER BY n.position, n.e164 LIMIT 1), p.stage, p.standing, e.state, e.blocked_by, e.result,
                   e.attempts, e.not_before, e.agent, e.done_at, e.note
              FROM call_list_entry e JOIN party p ON p.id = e.party_id
             WHERE e.list_id = $1 AND e.position > $2 ORDER BY e.position LIMIT $3
            """;

    private final Database database;
    private final int contactsPerWeek;
    private final InstantSource clock;

    public PgCallLists(Database database, int contactsPerWeek, InstantSource clock) {
        this.database = database;
        this.contactsPerWeek = contactsPerWeek;
        this.clock = clock;
    }

    @Override
    public Future<Preview> preview(Terms terms) {
        Instant now = clock.instant();
        Future<Map<String, Long>> counts = database.pool()
                .preparedQuery(ListSql.COUNT)
                .execute(chosen(terms, now))
                .map(rows -> {
                    Map<String, Long> all = new TreeMap<>();
                    rows.forEach(row ->
                            all.put(Optional.ofNullable(row.getString("block")).orElse(""), row.getLong("n")));
                    return all;
                });
        Future<List<ListEntry>> sample = database.pool()
                .preparedQuery(ListSql.SAMPLE)
                .execute(chosen(terms, now))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> ListRow.entry(row, now))
                        .toList());
        return Future.all(counts, sample).map(both -> {
            Map<String, Long> blocks = new TreeMap<>(counts.result());
            long count = blocks.values().stream().mapToLong(n -> n).sum();
            blocks.remove("");
            return new Preview(count, count == terms.most(), blocks, sample.result());
        });
    }

    @Override
    public Future<CallList> make(Terms terms, String by) {
        Instant now = clock.instant();
        return database.pool().withTransaction(tx -> tx.preparedQuery(ListSql.MAKE)
                .execute(row(terms, by, now))
                .map(rows -> rows.iterator().next().getUUID("id"))
                .compose(id -> tx.preparedQuery(ListSql.FILL)
                        .execute(chosen(terms, now).addUUID(id))
                        .compose(filled -> find(tx, id))
                        .map(Optional::orElseThrow)));
    }

    private static Tuple row(Terms terms, String by, Instant now) {
        Terms.Calling calling = terms.calling();
        return Tuple.tuple()
                .addString(terms.name())
                .addString(terms.purpose().name())
                .addString(terms.why())
                .addString(terms.say().orElse(null))
                .addJsonObject(ListRow.filter(terms.filter()))
                .addInteger(terms.most())
                .addArrayOfString(calling.workers().agents().toArray(String[]::new))
                .addString(calling.workers().department().orElse(null))
                .addLocalDate(calling.window().first())
                .addLocalDate(calling.window().last().orElse(null))
                .addLocalTime(calling.window().from())
                .addLocalTime(calling.window().to())
                .addInteger(calling.attempts())
                .addInteger(calling.retryMinutes())
                .addString(by)
                .addOffsetDateTime(at(now));
    }

    private Tuple chosen(Terms terms, Instant now) {
        ListFilter filter = terms.filter();
        return Tuple.tuple()
                .addArrayOfString(filter.stages().toArray(String[]::new))
                .addArrayOfString(filter.standings().toArray(String[]::new))
                .addArrayOfString(filter.sources().toArray(String[]::new))
                .addArrayOfString(filter.places().toArray(String[]::new))
                .addOffsetDateTime(filter.expectedWithinDays()
                        .map(days -> at(now.plus(Duration.ofDays(days))))
                        .orElse(null))
                .addJsonObject(ListRow.fields(filter))
                .addOffsetDateTime(filter.silentDays()
                        .map(days -> at(now.minus(Duration.ofDays(days))))
                        .orElse(null))
                .addInteger(terms.most())
                .addString(terms.purpose().name())
                .addOffsetDateTime(at(now))
                .addInteger(contactsPerWeek);
    }

    @Override
    public Future<Page<CallList>> page(Optional<CallList.State> state, Optional<String> after, int limit) {
        Cursor cursor = after.flatMap(Cursor::read).orElse(NEWEST);
        Tuple values =
                Tuple.of(state.map(Enum::name).orElse(null), at(cursor.at()), UUID.fromString(cursor.id()), limit + 1);
        return database.patiently(database.pool().preparedQuery(ListSql.PAGE).execute(values))
                .map(rows -> {
                    List<CallList> found = StreamSupport.stream(rows.spliterator(), false)
                            .map(ListRow::list)
                            .toList();
                    if (found.size() <= limit) {
                        return new Page<>(found, Optional.empty());
                    }
                    CallList last = found.get(limit - 1);
                    return new Page<>(
                            found.subList(0, limit),
                            Optional.of(new Cursor(last.madeAt(), last.id().toString()).written()));
                });
    }

    @Override
    public Future<Optional<CallList>> find(UUID list) {
        return database.patiently(database.pool().withConnection(connection -> find(connection, list)));
    }

    private static Future<Optional<CallList>> find(SqlConnection connection, UUID list) {
        return connection.preparedQuery(ListSql.FIND).execute(Tuple.of(list)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .findFirst()
                .map(ListRow::list));
    }

    @Override
    public Future<Optional<Changed>> state(UUID list, int version, CallList.State state) {
        return database.patiently(database.pool().withConnection(connection -> connection
                .preparedQuery(ListSql.STATE)
                .execute(Tuple.of(list, version, state.name()))
                .compose(done ->
                        find(connection, list).map(now -> now.map(one -> new Changed(done.rowCount() == 1, one))))));
    }

    @Override
    public Future<Page<ListEntry>> entries(
            UUID list, Optional<ListEntry.State> state, Optional<String> after, int limit) {
        int position = after.filter(word -> word.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(0);
        Tuple values = Tuple.of(list, position, state.map(Enum::name).orElse(null), limit + 1);
        return database.patiently(database.pool().preparedQuery(ListSql.ENTRIES).execute(values))
                .map(rows -> {
                    List<Row> found =
                            StreamSupport.stream(rows.spliterator(), false).toList();
                    Optional<String> next = found.size() <= limit
                            ? Optional.empty()
                            : Optional.of(
                                    found.get(limit - 1).getInteger("position").toString());
                    Instant now = clock.instant();
                    return new Page<>(
                            found.stream()
                                    .limit(limit)
                                    .map(row -> ListRow.entry(row, now))
                                    .toList(),
                            next);
                });
    }

    @Override
    public Future<List<List<@Nullable Object>>> table(UUID list, int after, int limit) {
        return database.patiently(database.pool().preparedQuery(TABLE).execute(Tuple.of(list, after, limit)))
                .map(rows -> {
                    List<List<@Nullable Object>> table = new ArrayList<>();
                    if (after == 0) {
                        table.add(new ArrayList<>(HEADINGS));
                    }
                    for (Row row : rows) {
                        Object[] cells = new Object[row.size()];
                        Arrays.setAll(cells, row::getValue);
                        table.add(Arrays.asList(cells));
                    }
                    return table;
                });
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
