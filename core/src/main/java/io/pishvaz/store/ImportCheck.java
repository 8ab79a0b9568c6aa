package io.pishvaz.store;

import io.pishvaz.exchange.BadCell;
import io.pishvaz.exchange.Field;
import io.pishvaz.exchange.Reading;
import io.pishvaz.exchange.Rows;
import io.pishvaz.exchange.Rule;
import io.pishvaz.exchange.Staged;
import io.pishvaz.sheet.Layout;
import io.pishvaz.sheet.Line;
import io.pishvaz.sheet.Table;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Looks at every row of a file: what fits is staged, what does not is written down with its reason. Runs on a worker
 * thread and stops when the job is no longer being checked. Holds a few thousand rows in memory at a time.
 */
final class ImportCheck {
    private static final int CHUNK = 5_000;
    private static final int MOST_FAULTS = 10_000;
    private static final String PROGRESS = """
            UPDATE import_job SET rows = ?, bad_rows = ?, bytes_read = ?, units = ?, jalali_days = ?,
                gregorian_days = ?, taken_away = ? WHERE id = ? AND state = 'CHECKING'
            """;
    private static final String FAULT = "INSERT INTO import_fault VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

    private final Connection connection;
    private final UUID id;
    private final Reading reading;
    private final ImportSql sql;
    private final Rows rows;
    private final StringBuilder staged = new StringBuilder();
    private final StringBuilder bad = new StringBuilder();
    private final List<BadCell> faults = new ArrayList<>();
    private long count;
    private long badCount;
    private long units;
    private long takenAway;
    private int written;

    ImportCheck(Connection connection, UUID id, Reading reading) {
        this.connection = connection;
        this.id = id;
        this.reading = reading;
        this.sql = new ImportSql(reading.kind(), id);
        this.rows = new Rows(reading);
    }

    /** Whether it came to the end. */
    boolean run(Path file, Layout layout, long bytes) throws SQLException, IOException {
        execute(sql.create());
        update("DELETE FROM import_fault WHERE import_id = ?");
        try (Table table = Table.open(file, layout)) {
            if (layout.header() && table.hasNext()) {
                table.next();
            }
            while (table.hasNext()) {
                take(table.next());
                if (count % CHUNK == 0 && !flush(0)) {
                    return false;
                }
            }
        }
        if (!flush(0)) {
            return false;
        }
        execute(sql.index());
        inTheDatabase();
        return flush(bytes);
    }

    private void take(Line line) {
        if (line.cells().stream().allMatch(String::isBlank)) {
            return;
        }
        Staged row = rows.read(line);
        count++;
        units = row.unit();
        if (row.faults().isEmpty()) {
            staged.append(row.row()).append('\t').append(row.unit());
            row.values().forEach(value -> copied(staged.append('\t'), value));
            staged.append('\n');
        } else {
            badCount++;
            bad.append(row.unit()).append('\n');
            if (written + faults.size() < MOST_FAULTS) {
                faults.addAll(row.faults());
            }
        }
    }

    private boolean flush(long bytesRead) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        copy.copyIn(sql.copy(), new StringReader(staged.toString()));
        copy.copyIn(sql.copyBad(), new StringReader(bad.toString()));
        staged.setLength(0);
        bad.setLength(0);
        write(faults);
        faults.clear();
        boolean goesOn = progress(bytesRead);
        connection.commit();
        return goesOn;
    }

    private boolean progress(long bytesRead) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PROGRESS)) {
            statement.setLong(1, count);
            statement.setLong(2, badCount);
            statement.setLong(3, bytesRead);
            statement.setLong(4, units);
            statement.setLong(5, rows.notes().jalali());
            statement.setLong(6, rows.notes().gregorian());
            statement.setLong(7, takenAway);
            statement.setObject(8, id);
            return statement.executeUpdate() == 1;
        }
    }

    private void write(List<BadCell> cells) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FAULT)) {
            for (BadCell cell : cells) {
                statement.setObject(1, id);
                statement.setLong(2, cell.row());
                statement.setInt(3, written++);
                statement.setString(4, cell.column());
                statement.setString(5, cell.value());
                statement.setString(6, cell.rule().name());
                statement.setString(7, cell.words().orElse(null));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** What no single row shows: ids that stand twice, owners that nobody knows. */
    private void inTheDatabase() throws SQLException {
        execute(List.of(
                "CREATE TEMP TABLE fault (row bigint, unit bigint, field text, value text, rule text) ON COMMIT DROP"));
        for (String one : new ImportFaults(sql).faults()) {
            execute(List.of("INSERT INTO fault " + one));
        }
        execute(List.of("INSERT INTO %s_bad SELECT DISTINCT unit FROM fault".formatted(sql.stage)));
        try (PreparedStatement some = connection.prepareStatement(
                        "SELECT * FROM fault WHERE field IS NOT NULL ORDER BY row LIMIT ?");
                PreparedStatement good = connection.prepareStatement(
                        "SELECT count(*) FROM %1$s s WHERE NOT EXISTS (SELECT FROM %1$s_bad b WHERE b.unit = s.unit)"
                                .formatted(sql.stage))) {
            some.setInt(1, Math.max(0, MOST_FAULTS - written));
            ResultSet found = some.executeQuery();
            while (found.next()) {
                faults.add(fault(found));
            }
            ResultSet counted = good.executeQuery();
            counted.next();
            badCount = count - counted.getLong(1);
        }
        takenAway = counted(new ImportFaults(sql).takenAway());
    }

    private long counted(Optional<String> question) throws SQLException {
        if (question.isEmpty()) {
            return 0;
        }
        try (var statement = connection.createStatement()) {
            ResultSet counted = statement.executeQuery(question.get());
            counted.next();
            return counted.getLong(1);
        }
    }

    private BadCell fault(ResultSet found) throws SQLException {
        Field field = Field.valueOf(found.getString("field").toUpperCase(Locale.ROOT));
        int column = reading.columns().indexOf(Optional.of(field));
        return new BadCell(
                found.getLong("row"),
                column < 0 ? field.name() : reading.headings().get(column),
                String.valueOf(found.getString("value")),
                Rule.valueOf(found.getString("rule")),
                Optional.empty());
    }

    private static void copied(StringBuilder into, @Nullable String value) {
        if (value == null) {
            into.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char sign = value.charAt(i);
            switch (sign) {
                case '\\' -> into.append("\\\\");
                case '\n' -> into.append("\\n");
                case '\r' -> into.append("\\r");
                case '\t' -> into.append("\\t");
                default -> into.append(sign);
            }
        }
    }

    private void execute(List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private void update(String one) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(one)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }
}
