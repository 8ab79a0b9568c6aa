package io.pishvaz.store;

import io.pishvaz.exchange.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Stores what was staged, some thousand units to a transaction, each of which also notes how far it came: whatever
 * stops it, it goes on from there and nothing is done twice. Runs on a worker thread.
 */
final class ImportStore {
    private static final int BATCH = 10_000;
    private static final String PROGRESS = """
            UPDATE import_job SET units_done = ?, created = created + ?, changed = changed + ?, to_judge = to_judge + ?
             WHERE id = ? AND state = 'IMPORTING'
            """;
    private static final String TOUCHED =
            "INSERT INTO import_touched SELECT DISTINCT ?::uuid, party FROM batch ON CONFLICT DO NOTHING";

    private final Connection connection;
    private final UUID id;
    private final Kind kind;
    private final ImportSql sql;
    private final ImportLog log;

    ImportStore(Connection connection, UUID id, Kind kind) {
        this.connection = connection;
        this.id = id;
        this.kind = kind;
        this.sql = new ImportSql(kind, id);
        this.log = new ImportLog(connection, id, kind);
    }

    /** What a batch made and changed. */
    private record Made(long created, long changed, long touched) {}

    /** Whether it came to the end. */
    boolean run(long done, long units) throws SQLException {
        requireStaged();
        for (long from = done; from < units; from += BATCH) {
            long to = Math.min(units, from + BATCH);
            Made made = batch(from, to);
            if (!progress(to, made)) {
                connection.rollback();
                return false;
            }
            connection.commit();
        }
        know();
        return true;
    }

    /** Until the database has looked at what came it judges parties by plans for the tables of before. */
    private void know() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE " + sql.tables());
        }
        connection.commit();
    }

    /** The staged rows are not worth a log of their own; a crash of the database empties them. */
    private void requireStaged() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            ResultSet any = statement.executeQuery(
                    "SELECT EXISTS (SELECT FROM %1$s) OR EXISTS (SELECT FROM %1$s_bad)".formatted(sql.stage));
            any.next();
            if (!any.getBoolean(1)) {
                throw new SQLException(
                        "the database lost what was staged; check the file again, nothing is stored twice");
            }
        }
    }

    /** Without statistics of the batch everything stored before would be read for each. */
    private Made batch(long from, long to) throws SQLException {
        try (PreparedStatement batch = connection.prepareStatement(sql.batch())) {
            batch.setLong(1, from);
            batch.setLong(2, to);
            batch.execute();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE batch");
        }
        log.before();
        return kind == Kind.PARTIES ? parties() : others(to - from);
    }

    private Made parties() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<Integer> counts = new ArrayList<>();
            for (String one : ImportSql.parties()) {
                counts.add(statement.executeUpdate(one));
            }
            return new Made(counts.getFirst(), log.keep(), 0);
        }
    }

    private Made others(long units) throws SQLException {
        long created = 0;
        try (Statement statement = connection.createStatement()) {
            ResultSet stored = statement.executeQuery(sql.storing());
            while (stored.next()) {
                created += stored.getBoolean(1) ? 1 : 0;
            }
            for (String one : sql.after(created == units)) {
                statement.executeUpdate(one);
            }
        }
        long changed = log.keep();
        boolean ofParties = kind != Kind.PRODUCTS && created + changed > 0;
        return new Made(created, changed, ofParties ? touched() : 0);
    }

    /** How many parties are to be judged anew that were not before. */
    private long touched() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TOUCHED)) {
            statement.setObject(1, id);
            return statement.executeUpdate();
        }
    }

    private boolean progress(long done, Made made) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PROGRESS)) {
            statement.setLong(1, done);
            statement.setLong(2, made.created());
            statement.setLong(3, made.changed());
            statement.setLong(4, made.touched());
            statement.setObject(5, id);
            return statement.executeUpdate() == 1;
        }
    }
}
