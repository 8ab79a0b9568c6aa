package io.pishvaz.customer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "كريمي, کریمی",
        "کریمى, کریمی",
        "مسئول, مسیول",
        "علی‌رضا, علی رضا",
        "Ali-Reza, ali reza",
        "مُحَمَّد, محمد",
        "عـــلی, علی",
        "٠٩۱۲, 0912",
        "خانۀ آبی, خانه ابی",
        "O'Neil, oneil",
        "' A.B.  (C) ', a b c"
    })
    void oneSpellingWhoeverTyped(String written, String words) {
        assertThat(Spelling.words(written)).isEqualTo(words);
    }

    @Property
    void whatIsSpelledStaysAsItIs(@ForAll String written) {
        String words = Spelling.words(written);
        assertThat(Spelling.words(words)).isEqualTo(words);
        assertThat(words).doesNotContain("  ").isEqualTo(words.strip());
    }
}
