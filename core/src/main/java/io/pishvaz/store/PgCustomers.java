package io.pishvaz.store;

import io.pishvaz.customer.Candidate;
import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.Customers;
import io.pishvaz.customer.FileRecord;
import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.Match;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PartyKind;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * The parties in PostgreSQL. A file is one statement; what the engine makes of it is written back in the background.
 */
public final class PgCustomers implements Customers {
    private static final String CANDIDATE = """
            p.id, p.name, p.kind, p.job, p.place, p.stage,
            (SELECT max(began) FROM interaction i WHERE i.party_id = p.id) AS last_contact,
            (SELECT e164 FROM party_phone n WHERE n.party_id = p.id ORDER BY position, e164 LIMIT 1) AS e164
            """;
    private static final String MATCH = """
            WITH who AS MATERIALIZED (SELECT party_id FROM party_phone WHERE e164 = $1 LIMIT 9)
            SELECT %s, CASE WHEN (SELECT count(*) FROM who) = 1 THEN %s END AS file
              FROM who JOIN party p ON p.id = who.party_id
             ORDER BY last_contact DESC NULLS LAST, p.name
            """.formatted(CANDIDATE, FileSql.FILE);
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
        this.search = new PartySearch(CANDIDATE, numbers);
        this.stages = new StageKeeper(database, engine);
    }

    @Override
    public Future<Match> match(PhoneNumber number) {
        Instant now = clock.instant();
        return ask(MATCH, Tuple.of(number.e164(), at(now))).map(rows -> switch (rows.size()) {
            case 0 -> new Match.Unknown();
            case 1 -> new Match.Known(file(rows.iterator().next(), now));
            default -> new Match.Many(all(rows));
        });
    }

    @Override
    public Future<Optional<CustomerFile>> file(PartyId party) {
        Instant now = clock.instant();
        return ask(FileSql.FIND, Tuple.of(party.value(), at(now)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> file(row, now)));
    }

    @Override
    public Future<List<Candidate>> search(String words, int limit) {
        PartySearch.Question question = search.question(words, limit);
        return question.pointless()
                ? Future.succeededFuture(List.of())
                : ask(question.sql(), question.values()).map(PgCustomers::all);
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

    private static List<Candidate> all(RowSet<Row> rows) {
        List<Candidate> candidates = new ArrayList<>();
        for (Row row : rows) {
            candidates.add(candidate(row));
        }
        return candidates;
    }

    private static Candidate candidate(Row row) {
        UUID id = row.getUUID("id");
        return new Candidate(
                new PartyId(id),
                row.getString("name"),
                PartyKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("job")),
                Optional.ofNullable(row.getString("place")),
                LifecycleStage.valueOf(row.getString("stage")),
                Optional.ofNullable(row.getOffsetDateTime("last_contact")).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("e164")).map(PhoneNumber::new));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
