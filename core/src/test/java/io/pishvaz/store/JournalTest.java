package io.pishvaz.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class JournalTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasAppendedIsReplayedInOrder() throws IOException {
        try (Journal journal = new Journal(folder, line -> {})) {
            journal.append(List.of("one", "two\\n", "سه"), 3);
            journal.append(List.of("four"), 4);
        }
        assertThat(replayed()).containsExactly("one", "two\\n", "سه", "four");
        assertThat(replayed()).hasSize(4);
    }

    @Test
    void aLineTornAnywhereIsIgnoredAndNothingElse() throws IOException {
        try (Journal journal = new Journal(folder, line -> {})) {
            journal.append(List.of("one", "سلام دنیا"), 2);
        }
        Path segment = segments().getFirst();
        byte[] whole = Files.readAllBytes(segment);
        int second = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
        for (int length = second; length < whole.length - 1; length++) {
            Files.write(segment, Arrays.copyOf(whole, length));
            assertThat(replayed()).as("cut at %d", length).containsExactly("one");
        }
    }

    @Test
    void appendingGoesOnAfterATornLine() throws IOException {
        try (Journal journal = new Journal(folder, line -> {})) {
            journal.append(List.of("one"), 1);
        }
        Files.writeString(segments().getFirst(), "0bad", StandardOpenOption.APPEND);
        try (Journal journal = new Journal(folder, line -> {})) {
            journal.append(List.of("two"), 2);
        }
        assertThat(replayed()).containsExactly("one", "two");
    }

    @Test
    void onlyWhatIsNeedlessIsForgotten() throws IOException {
        try (Journal journal = new Journal(folder, line -> {})) {
            journal.append(List.of("one", "two"), 2);
            journal.rotate();
            journal.append(List.of("three"), 3);
            journal.release(1);
            assertThat(replayed()).containsExactly("one", "two", "three");
            journal.release(2);
            assertThat(replayed()).containsExactly("three");
            journal.release(3);
            assertThat(replayed()).isEmpty();
            assertThat(journal.bytes()).isZero();
        }
    }

    @Test
    void aBacklogKeepsTheLatestOfEachKeyInTheOrderOfWriting() {
        Backlog backlog = new Backlog();
        backlog.add("a", "1");
        backlog.add("b", "2");
        backlog.add("a", "3");
        assertThat(backlog.takeUnsaved()).extracting(Backlog.Line::rows).containsExactly("1", "2", "3");
        assertThat(backlog.oldest(9, 3)).extracting(Backlog.Line::rows).containsExactly("2", "3");
        assertThat(backlog.oldest(9, 2)).extracting(Backlog.Line::rows).containsExactly("2");
        assertThat(backlog.needless()).isEqualTo(1);
        assertThat(backlog.bytes()).isEqualTo(2);
    }

    @Test
    void anEntryWrittenAgainWhileItIsOnItsWayStays() {
        Backlog backlog = new Backlog();
        backlog.add("a", "1");
        List<Backlog.Line> onItsWay = backlog.oldest(9, 1);
        backlog.add("a", "2");
        backlog.done(onItsWay);
        assertThat(backlog.oldest(9, 2)).extracting(Backlog.Line::rows).containsExactly("2");
        backlog.done(backlog.oldest(9, 2));
        assertThat(backlog.size()).isZero();
        assertThat(backlog.needless()).isEqualTo(2);
    }

    @Test
    void renewedLinesMakeEverythingBeforeNeedless() {
        Backlog backlog = new Backlog();
        backlog.add("a", "1");
        backlog.add("b", "2");
        backlog.takeUnsaved();
        backlog.renew();
        assertThat(backlog.needless()).isEqualTo(2);
        assertThat(backlog.takeUnsaved()).extracting(Backlog.Line::rows).containsExactly("1", "2");
    }

    private List<String> replayed() throws IOException {
        List<String> lines = new ArrayList<>();
        Path copy = Files.createTempDirectory(folder, "copy");
        for (Path file : segments()) {
            Files.copy(file, copy.resolve(file.getFileName()));
        }
        new Journal(copy, lines::add).close();
        return lines;
    }

    private List<Path> segments() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".journal")).sorted().toList();
        }
    }
}
