package io.pishvaz.store;

import io.pishvaz.agent.AgentId;
import io.pishvaz.outreach.Block;
import io.pishvaz.outreach.ListEntry;
import io.pishvaz.outreach.ListEntry.Result;
import io.pishvaz.outreach.ListWork;
import io.pishvaz.outreach.QuietHours;
import io.pishvaz.work.Departments;
import io.pishvaz.work.Who;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Telemarketing lists at work in PostgreSQL. A person is locked while they are given out, and leased to the agent: who
 * says nothing of them for half an hour gives them back.
 */
public final class PgListWork implements ListWork {
    private static final Duration LEASE = Duration.ofMinutes(30);
    /** How many people who may not be called now are passed over in one question. */
    private static final int MOST_BLOCKED = 50;

    private final Database database;
    private final House house;

    /** Who works where, how often and when a customer hears from us, and what time it is here. */
    public record House(
            Departments departments, int contactsPerWeek, QuietHours quiet, ZoneId zone, InstantSource clock) {}

    public PgListWork(Database database, House house) {
        this.database = database;
        this.house = house;
    }

    @Override
    public Future<At> at(AgentId agent) {
        Instant now = house.clock().instant();
        return database.patiently(database.pool()
                .withConnection(connection -> kept(connection, agent, now).compose(taken -> connection
                        .preparedQuery(ListSql.OPEN)
                        .execute(who(agent, now))
                        .map(rows -> new At(
                                StreamSupport.stream(rows.spliterator(), false)
                                        .map(ListRow::open)
                                        .toList(),
                                taken,
                                quiet(now))))));
    }

    /** Who is with the agent stays there. */
    private static Future<Optional<Card>> kept(SqlConnection connection, AgentId agent, Instant now) {
        return connection
                .preparedQuery(ListSql.KEEP)
                .execute(Tuple.of(agent.name(), at(now.plus(LEASE)), at(now)))
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : card(connection, rows.iterator().next().getUUID("id"), now));
    }

    @Override
    public Future<Optional<Card>> next(AgentId agent, Optional<UUID> list) {
        Instant now = house.clock().instant();
        if (quiet(now).isPresent()) {
            return Future.succeededFuture(Optional.empty());
        }
        return database.patiently(database.pool().withConnection(connection -> connection
                        .preparedQuery(ListSql.EXPIRE)
                        .execute(Tuple.of(at(now)))
                        .compose(expired -> kept(connection, agent, now))
                        .compose(kept -> kept.isPresent()
                                ? Future.succeededFuture(kept)
                                : take(connection, new Wish(agent, list, now), MOST_BLOCKED))))
                .recover(failure -> PgUsers.isTaken(failure) ? next(agent, list) : Future.failedFuture(failure));
    }

    private record Wish(AgentId agent, Optional<UUID> list, Instant now) {}

    private Future<Optional<Card>> take(SqlConnection connection, Wish wish, int left) {
        Tuple values = who(wish.agent(), wish.now())
                .addOffsetDateTime(at(wish.now()))
                .addUUID(wish.list().orElse(null))
                .addOffsetDateTime(at(wish.now().plus(LEASE)))
                .addInteger(house.contactsPerWeek());
        return connection.preparedQuery(ListSql.TAKE).execute(values).compose(rows -> {
            if (rows.size() == 0) {
                return Future.succeededFuture(Optional.empty());
            }
            Row row = rows.iterator().next();
            UUID entry = row.getUUID("id");
            String block = row.getString("block");
            if (block == null) {
                return card(connection, entry, wish.now());
            }
            return connection
                    .preparedQuery(ListSql.BLOCK)
                    .execute(Tuple.of(entry, block, at(wish.now())))
                    .compose(done ->
                            left > 0 ? take(connection, wish, left - 1) : Future.succeededFuture(Optional.empty()));
        });
    }

    private static Future<Optional<Card>> card(SqlConnection connection, UUID entry, Instant now) {
        return connection.preparedQuery(ListSql.CARD).execute(Tuple.of(entry)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .findFirst()
                .map(row -> ListRow.card(row, now)));
    }

    @Override
    public Future<Judged> judge(AgentId agent, UUID entry) {
        Instant now = house.clock().instant();
        return database.patiently(database.pool()
                .preparedQuery(ListSql.JUDGE)
                .execute(Tuple.of(entry, agent.name(), at(now), house.contactsPerWeek()))
                .map(rows -> rows.size() == 0
                        ? new Judged.NotYours()
                        : judged(rows.iterator().next(), quiet(now))));
    }

    private static Judged judged(Row row, Optional<LocalTime> quietUntil) {
        Who who = WhoSql.who(row);
        Optional<Block> block = Optional.ofNullable(row.getString("block"))
                .map(Block::valueOf)
                .or(() -> who.number().isEmpty() ? Optional.of(Block.NO_NUMBER) : Optional.empty());
        return quietUntil
                .<Judged>map(Judged.Quiet::new)
                .or(() -> block.map(Judged.Forbidden::new))
                .orElseGet(() -> new Judged.Call(who.party(), who.number().orElseThrow()));
    }

    private Optional<LocalTime> quiet(Instant now) {
        return house.quiet().until(LocalTime.ofInstant(now, house.zone()));
    }

    @Override
    public Future<Boolean> release(AgentId agent, UUID entry) {
        return database.patiently(database.pool()
                .preparedQuery(ListSql.RELEASE)
                .execute(Tuple.of(entry, agent.name()))
                .map(rows -> rows.rowCount() == 1));
    }

    @Override
    public Future<Optional<ListEntry>> result(AgentId agent, UUID entry, Said said) {
        Instant now = house.clock().instant();
        return database.patiently(database.pool().withTransaction(tx -> tx.preparedQuery(ListSql.CARD)
                .execute(Tuple.of(entry))
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : write(tx, agent, rows.iterator().next(), new Told(said, now)))));
    }

    private record Told(Said said, Instant now) {}

    private static Future<Optional<ListEntry>> write(SqlConnection tx, AgentId agent, Row row, Told told) {
        Said said = told.said();
        int attempts = row.getInteger("attempts") + 1;
        Optional<Instant> later = later(row, attempts, told);
        UUID entry = row.getUUID("id");
        Tuple values = Tuple.tuple()
                .addUUID(entry)
                .addString(agent.name())
                .addString(later.isPresent() ? "WAITING" : "DONE")
                .addString(said.result().name())
                .addString(said.note().orElse(null))
                .addInteger(attempts)
                .addOffsetDateTime(later.map(PgListWork::at).orElse(null))
                .addString(said.result() == Result.CALLBACK ? agent.name() : null)
                .addOffsetDateTime(later.isPresent() ? null : at(told.now()));
        return tx.preparedQuery(ListSql.RESULT).execute(values).compose(done -> {
            if (done.rowCount() == 0) {
                return Future.succeededFuture(Optional.empty());
            }
            Future<?> consent = said.result() == Result.DO_NOT_CALL
                    ? tx.preparedQuery(ListSql.NO_CALLS)
                            .execute(Tuple.of(row.getUUID("party"), at(told.now()), agent.name()))
                    : Future.succeededFuture();
            return consent.compose(v -> card(tx, entry, told.now())).map(card -> card.map(Card::entry));
        });
    }

    /** When they are called again; empty: not any more. */
    private static Optional<Instant> later(Row row, int attempts, Told told) {
        return switch (told.said().result()) {
            case CALLBACK -> told.said().at();
            case NO_ANSWER ->
                attempts < row.getInteger("list_attempts")
                        ? Optional.of(told.now().plus(Duration.ofMinutes(row.getInteger("retry_minutes"))))
                        : Optional.empty();
            case REACHED, NOT_INTERESTED, WRONG_NUMBER, DO_NOT_CALL -> Optional.empty();
        };
    }

    /** Who asks, and the time of day here. */
    private Tuple who(AgentId agent, Instant now) {
        return Tuple.tuple()
                .addString(agent.name())
                .addArrayOfString(house.departments().of(agent).toArray(String[]::new))
                .addLocalDateTime(LocalDateTime.ofInstant(now, house.zone()));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
