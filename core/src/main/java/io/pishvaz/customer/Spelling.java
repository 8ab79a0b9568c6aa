package io.pishvaz.customer;

import java.util.Locale;

/**
 * One spelling for words, whoever typed them on whatever keyboard: lower case, Persian letters, Latin digits. The
 * database spells names the same way (its function {@code search_words}).
 */
public final class Spelling {
    private static final String BLANKS = "\u200c\u00a0\t\n\r-_.,;:/()\"«»،؛";
    private static final String MARKS =
            "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0670\u200d\u200e\u200f'\0";

    private Spelling() {}

    /** The words of a text, a blank between two of them. */
    public static String words(String written) {
        StringBuilder words = new StringBuilder(written.length());
        written.codePoints().filter(c -> MARKS.indexOf(c) < 0).forEach(c -> words.appendCodePoint(letter(c)));
        return words.toString().toLowerCase(Locale.ROOT).replaceAll(" +", " ").strip();
    }

    /** Persian, Arabic and every other script's digits as Latin ones; all else as it is. */
    public static String latinDigits(String written) {
        StringBuilder latin = new StringBuilder(written.length());
        written.codePoints().forEach(c -> latin.appendCodePoint(digit(c)));
        return latin.toString();
    }

    private static int letter(int c) {
        if (BLANKS.indexOf(c) >= 0) {
            return ' ';
        }
        return switch (c) {
            case 'ي', 'ى', 'ئ' -> 'ی';
            case 'ك' -> 'ک';
            case 'ة', 'ۀ' -> 'ه';
            case 'أ', 'إ', 'آ' -> 'ا';
            case 'ؤ' -> 'و';
            default -> digit(c);
        };
    }

    private static int digit(int c) {
        return Character.isDigit(c) ? '0' + Character.digit(c, 10) : c;
    }
}
