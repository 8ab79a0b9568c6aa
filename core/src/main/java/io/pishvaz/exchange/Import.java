package io.pishvaz.exchange;

import io.pishvaz.sheet.Layout;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One file on its way into the database and how far it is; {@code version} is of how the file is to be read. */
public record Import(
        UUID id,
        int version,
        Kind kind,
        String fileName,
        String by,
        Instant at,
        State state,
        Optional<Layout> layout,
        List<Column> columns,
        int rialPerUnit,
        Progress progress,
        Optional<Failure> failure) {

    /** Where it stands. */
    public enum State {
        /** Waits for its file. */
        EXPECTED,
        /** The file is there; what its columns hold can be said. */
        READY,
        CHECKING,
        /** Every row was looked at; nothing is stored yet. */
        CHECKED,
        IMPORTING,
        /** All is stored; the lifecycle of the parties concerned is judged. */
        JUDGING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean isBusy() {
            return this == CHECKING || this == IMPORTING || this == JUDGING;
        }
    }

    /** Why it failed: a word for clients, and what happened in English. */
    public record Failure(String reason, String detail) {}

    /** A column of the file, what it is taken for, and its first values. */
    public record Column(String heading, Optional<Field> field, List<String> samples) {}

    /**
     * What was counted: bytes of the file and read so far, rows, rows that will not be imported, units (parties,
     * orders, contacts) in all and stored so far, and what became of them; {@code takenAway} are contacts and numbers
     * of the file that people took away and that stay away.
     */
    public record Progress(
            long bytes,
            long bytesRead,
            long rows,
            long badRows,
            long units,
            long unitsDone,
            long created,
            long changed,
            long jalaliDays,
            long gregorianDays,
            long toJudge,
            long takenAway) {}
}
