package io.pishvaz.plugin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(strings = {"<b>bold</b>", "</p>", "<!-- -->", "two\nlines", "bell\u0007", "\u202Eturned", "", "  "})
    void whatIsNotPlainTextIsRefused(String hostile) {
        assertThatThrownBy(() -> Text.of(hostile, "متن"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("en must");
        assertThatThrownBy(() -> Text.of("text", hostile))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("fa must");
    }

    @Test
    void whatLooksAlikeIsAllowed() {
        assertThat(Text.of("Less than 3 < 5, {0} & more", "نیم‌فاصله {0}", Param.count(1))
                        .params())
                .hasSize(1);
    }

    @Test
    void oversizedTextIsRefused() {
        assertThatThrownBy(() -> Text.of("x".repeat(161), "متن")).hasMessage("en must have 1..160 characters, had 161");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{1}", "{}", "{name}", "{00}"})
    void aPlaceholderWithoutItsParameterIsRefused(String text) {
        assertThatThrownBy(() -> Text.of("fine {0}", text, Param.count(1)))
                .hasMessage("fa names " + text + ", but 1 parameters are given");
    }

    @Test
    void aWordFromTheDataIsMadeToFit() {
        assertThat(Param.word("a\r\nb\u202Ec")).isEqualTo(new Param.Word("a b c"));
        assertThat(((Param.Word) Param.word("😀".repeat(80))).value())
                .hasSize(79)
                .endsWith("😀…");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void aNumberIsFinite(double value) {
        assertThatThrownBy(() -> Param.decimal(value)).hasMessage("a decimal must be finite, was " + value);
    }
}
