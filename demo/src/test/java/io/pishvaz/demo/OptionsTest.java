package io.pishvaz.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    private static final Path HOME = Path.of("/home");

    @Test
    void whatIsNotNamedIsAsUsual() {
        assertThat(Options.parse(new String[0], HOME))
                .isEqualTo(new Options(8080, HOME.resolve("data/demo"), Optional.empty(), 140));
        assertThat(Options.parse(new String[] {"--port", "0", "--data", "/d", "--config", "c", "--calls", "0"}, HOME))
                .isEqualTo(new Options(0, Path.of("/d"), Optional.of(Path.of("c")), 0));
    }

    @ParameterizedTest
    @CsvSource({
        "--port, 65536, '--port must be 0..65535, was 65536'",
        "--calls, -1, '--calls must be 0..100000, was -1'",
        "--calls, many, '--calls must be 0..100000, was many'"
    })
    void whatCannotBeIsNamed(String option, String value, String said) {
        assertThatThrownBy(() -> Options.parse(new String[] {option, value}, HOME))
                .hasMessage(said);
        assertThatThrownBy(() -> Options.parse(new String[] {option}, HOME)).hasMessageContaining(option);
        assertThatThrownBy(() -> Options.parse(new String[] {"--nonsense", value}, HOME))
                .hasMessageContaining("--nonsense");
    }
}
