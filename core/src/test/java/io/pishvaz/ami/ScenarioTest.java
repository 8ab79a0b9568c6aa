package io.pishvaz.ami;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.call.Call;
import io.pishvaz.call.CallText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a real PBX sent, scenario by scenario, against what was reasoned from the scenario's story. */
@NullMarked
class ScenarioTest {
    private static final Path EXPECTED = Path.of("src", "test", "resources", "scenarios");
    private static final Pattern SECONDS = Pattern.compile("\\b(\\d+\\.\\d)s\\b");

    /** The same story takes a little longer or shorter on each version. */
    private static final double TOLERANCE = 0.3;

    @ParameterizedTest
    @MethodSource("captures")
    void everythingHeardTellsTheStory(Capture capture) {
        assertTells(Replay.whole(capture), capture);
    }

    @ParameterizedTest
    @MethodSource("captures")
    void theLeanAccountTellsTheSameStory(Capture capture) {
        assertTells(Replay.lean(capture), capture);
    }

    @ParameterizedTest
    @MethodSource("captures")
    void nothingStaysOpen(Capture capture) {
        assertThat(Replay.whole(capture)).allSatisfy(call -> {
            assertThat(call.ended()).isPresent();
            assertThat(call.visits()).allMatch(visit -> visit.reason().isPresent());
            assertThat(call.offers()).allMatch(offer -> offer.outcome().isPresent());
            assertThat(call.talks()).allMatch(talk -> talk.end().isPresent());
        });
    }

    static List<Capture> captures() {
        return Capture.all().stream()
                .filter(capture -> !capture.name().startsWith("40-"))
                .toList();
    }

    static void assertTells(List<Call> calls, Capture capture) {
        var told = CallText.of(calls);
        var expected = expected(capture);
        assertThat(masked(told)).as(told).isEqualTo(masked(expected));
        assertThat(seconds(told))
                .as(told)
                .usingElementComparator((one, two) -> Math.abs(one - two) <= TOLERANCE ? 0 : Double.compare(one, two))
                .containsExactlyElementsOf(seconds(expected));
    }

    /** The expectation of this version where there is one, else that of both. */
    private static String expected(Capture capture) {
        var own = EXPECTED.resolve(capture.name() + "." + capture.version() + ".expected");
        var file = Files.exists(own) ? own : EXPECTED.resolve(capture.name() + ".expected");
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String masked(String text) {
        return SECONDS.matcher(text).replaceAll("_s");
    }

    private static List<Double> seconds(String text) {
        return SECONDS.matcher(text)
                .results()
                .map(found -> Double.parseDouble(found.group(1)))
                .toList();
    }
}
