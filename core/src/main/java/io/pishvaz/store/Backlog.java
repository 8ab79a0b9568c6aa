package io.pishvaz.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What the database has not got yet, in the order of the latest writing; one line per key. New lines wait here for the
 * disk, then for the database. Not for several threads.
 */
final class Backlog {
    private final SequencedMap<String, Line> lines = new LinkedHashMap<>();
    private final List<Line> unsaved = new ArrayList<>();
    private long count;
    private long bytes;

    /** One entry as rows, and which line of the journal it is. */
    record Line(long count, String key, String rows) {
        long bytes() {
            return rows.length();
        }
    }

    /** A line that the journal holds already. */
    void replayed(String key, String rows) {
        put(key, rows);
    }

    void add(String key, String rows) {
        unsaved.add(put(key, rows));
    }

    private Line put(String key, String rows) {
        count++;
        Line line = new Line(count, key, rows);
        Line before = lines.remove(key);
        bytes += line.bytes() - (before == null ? 0 : before.bytes());
        lines.put(key, line);
        return line;
    }

    /** Hands every line out again for the disk, so that what the journal held before can go. */
    void renew() {
        unsaved.clear();
        List.copyOf(lines.values()).forEach(line -> add(line.key(), line.rows()));
    }

    long count() {
        return count;
    }

    boolean knows(String key) {
        return lines.containsKey(key);
    }

    /** What is to be written on disk; it is handed out once. */
    List<Line> takeUnsaved() {
        List<Line> taken = List.copyOf(unsaved);
        unsaved.clear();
        return taken;
    }

    /** The oldest lines that are on disk. */
    List<Line> oldest(int most, long saved) {
        return lines.values().stream()
                .takeWhile(line -> line.count() <= saved)
                .limit(most)
                .toList();
    }

    /** The database has these; a line written again since stays. */
    void done(List<Line> written) {
        for (Line line : written) {
            if (lines.remove(line.key(), line)) {
                bytes -= line.bytes();
            }
        }
    }

    /** Up to which line the journal is not needed any more. */
    long needless() {
        return lines.isEmpty() ? count : lines.firstEntry().getValue().count() - 1;
    }

    int size() {
        return lines.size();
    }

    long bytes() {
        return bytes;
    }
}
