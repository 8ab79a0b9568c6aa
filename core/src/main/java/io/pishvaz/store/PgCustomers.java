package io.pishvaz.store;

import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.Customers;
import io.pishvaz.customer.FileRecord;
import io.pishvaz.customer.Found;
import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.Match;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PhoneNumber;
import io.pishvaz.customer.PhoneNumbers;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * The parties in PostgreSQL. A file is one statement; what the engine makes of it is written back in the background.
 */
public final class PgCustomers implements Customers {
    private static final String MATCH = """
            WITH said AS MATERIALIZED (
              SELECT party_id, verdict, agent, at FROM number_verdict WHERE e164 = $1 AND until IS NULL),
            who AS MATERIALIZED (
              SELECT party_id, agent, at FROM (
                  SELECT party_id FROM party_phone WHERE e164 = $1
                  UNION SELECT party_id FROM said WHERE verdict = 'IS') of_number LEFT JOIN said USING (party_id)
               WHERE verdict IS DISTINCT FROM 'IS_NOT' ORDER BY at DESC NULLS LAST LIMIT 9)
            SELECT %s, who.at AS chosen_at,
                   coalesce((SELECT u.name FROM app_user u WHERE u.login = who.agent), who.agent) AS chosen_by,
                   CASE WHEN (SELECT count(*) FROM who) = 1 THEN %s END AS file
              FROM who JOIN party p ON p.id = who.party_id
             ORDER BY chosen_at DESC NULLS LAST, last_contact DESC NULLS LAST, p.name
            """.formatted(CandidateRow.COLUMNS, FileSql.FILE);
    private static final String CREATE = """
            WITH born AS (
              INSERT INTO party (name, kind, company, source, since) VALUES ($1, $2, $3, $4, $5) RETURNING id),
            phone AS (
              INSERT INTO party_phone (party_id, e164) SELECT id, $6 FROM born WHERE $6::text IS NOT NULL),
            sent AS (
              INSERT INTO referral (referrer_id, referred_id, at, kind)
              SELECT r.id, born.id, $5, 'WORD_OF_MOUTH' FROM born JOIN party r ON r.id = $7::uuid)
            SELECT id FROM born
            """;

    private final Database database;
    private final LifecycleEngine engine;
    private final InstantSource clock;
    private final PartySearch search;
    private final StageKeeper stages;

    public PgCustomers(Database database, LifecycleEngine engine, PhoneNumbers numbers, InstantSource clock) {
        this.database = database;
        this.engine = engine;
        this.clock = clock;
        this.search = new PartySearch(numbers);
        this.stages = new StageKeeper(database, engine);
    }

    @Override
    public Future<Match> match(PhoneNumber number) {
        Instant now = clock.instant();
        return askForPop(MATCH, Tuple.of(number.e164(), at(now))).map(rows -> switch (rows.size()) {
            case 0 -> new Match.Unknown();
            case 1 -> known(rows.iterator().next(), number, now);
            default -> new Match.Many(all(rows, CandidateRow::offered));
        });
    }

    /** Who has the number on file needs no word of an agent. */
    private Match known(Row row, PhoneNumber number, Instant now) {
        CustomerFile file = file(row, now);
        boolean onFile =
                file.party().numbers().stream().anyMatch(phone -> phone.number().equals(number));
        return new Match.Known(file, CandidateRow.chosen(row).filter(by -> !onFile));
    }

    @Override
    public Future<Optional<CustomerFile>> file(PartyId party) {
        Instant now = clock.instant();
        return askForPop(FileSql.FIND, Tuple.of(party.value(), at(now)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> file(row, now)));
    }

    @Override
    public Future<List<Found>> search(String words, int limit) {
        PartySearch.Question question = search.question(words, limit);
        return question.pointless()
                ? Future.succeededFuture(List.of())
                : ask(question.sql(), question.values()).map(rows -> all(rows, PgCustomers::found));
    }

    @Override
    public Future<CustomerFile> create(NewParty party) {
        Tuple values = Tuple.tuple()
                .addString(party.name().strip())
                .addString(party.kind().name())
                .addString(party.company().orElse(null))
                .addString(party.source().orElse(null))
                .addOffsetDateTime(at(clock.instant()))
                .addString(party.number().map(PhoneNumber::e164).orElse(null))
                .addUUID(party.referrer().map(PartyId::value).orElse(null));
        return ask(CREATE, values)
                .map(rows -> new PartyId(rows.iterator().next().getUUID("id")))
                .compose(this::file)
                .map(Optional::orElseThrow);
    }

    private Future<RowSet<Row>> askForPop(String sql, Tuple values) {
        return database.patiently(database.poolForPops().preparedQuery(sql).execute(values));
    }

    private Future<RowSet<Row>> ask(String sql, Tuple values) {
        return database.patiently(database.pool().preparedQuery(sql).execute(values));
    }

    private CustomerFile file(Row row, Instant now) {
        FileRow read = new FileRow(row.getJsonObject("file"));
        FileRecord recorded = read.read();
        CustomerFile file = recorded.judged(engine, now);
        if (file.lifecycle().stage() != read.stage() || file.lifecycle().standing() != read.standing()) {
            stages.keep(file, engine.changes(recorded.facts(), now));
        }
        return file;
    }

    private static Found found(Row row) {
        Found.Matched matched =
                new Found.Matched(Found.By.valueOf(row.getString("by")), Optional.ofNullable(row.getString("text")));
        return new Found(CandidateRow.found(row), matched);
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
