package io.pishvaz.exchange;

import io.pishvaz.sheet.Layout;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The imports of an installation. Futures fail when the store cannot be reached. */
public interface Imports {

    /** Announces a file; where it is to be written. */
    Future<Import> expect(Kind kind, String fileName, String by);

    /** Where the file of an import belongs on disk. */
    Path file(UUID id);

    /** The file is there: guesses its layout and what its columns hold. */
    Future<Outcome> arrived(UUID id);

    /** Newest first; {@code after} is the {@code next} of the page before. */
    Future<Page<Import>> page(Optional<String> after, int limit);

    /** Some of many; {@code next} asks for those after them and is empty on the last page. */
    record Page<T>(List<T> items, Optional<String> next) {}

    Future<Optional<Import>> find(UUID id);

    /** Says how the file is to be read, knowing how it was in this version; what is absent stays as it was. */
    Future<Outcome> choose(UUID id, int version, Choice choice);

    /** Begins to look at every row; nothing is stored. */
    Future<Outcome> check(UUID id);

    /** Bad cells by their order in the file; {@code after} is the {@code next} of the page before. */
    Future<Page<BadCell>> faults(UUID id, Optional<Long> after, int limit);

    /** Begins to store; where rows are bad, only if {@code skipBad}. */
    Future<Outcome> start(UUID id, boolean skipBad);

    /** Stops what goes on, or forgets the file when nothing goes on. What is stored already stays. */
    Future<Outcome> cancel(UUID id);

    /** How a file is to be read. */
    record Choice(Optional<Layout> layout, Optional<List<Optional<Field>>> fields, Optional<Integer> rialPerUnit) {}

    /** What became of a wish. */
    sealed interface Outcome {
        record Done(Import now) implements Outcome {}

        record NoSuchImport() implements Outcome {}

        /** Somebody else said how the file is to be read since it was seen. */
        record Changed(Import now) implements Outcome {}

        /** Its state does not allow that. */
        record NotNow(Import now, String why) implements Outcome {}

        /** The file or a choice is at fault. */
        record Refused(String field, String value, String allowed) implements Outcome {}
    }
}
