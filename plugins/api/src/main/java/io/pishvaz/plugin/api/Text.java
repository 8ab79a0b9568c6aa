package io.pishvaz.plugin.api;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of the plugin in both languages of the product. {@code {0}} stands for the first parameter, which the
 * browser writes in the reader's own digits, calendar and unit: never put a number or a date into the sentence itself.
 *
 * @param en English, sentence case, no markup, at most {@value #MAX_LENGTH} characters
 * @param fa Persian, likewise
 * @param params what the placeholders stand for, at most 9
 */
public record Text(String en, String fa, List<Param> params) {

    public static final int MAX_LENGTH = 160;

    private static final int MAX_PARAMS = 9;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w*)}");

    /** Markup, control characters, and the characters that turn the reading direction of what follows. */
    private static final Pattern FORBIDDEN = Pattern.compile("<[A-Za-z/!?]|\\p{Cntrl}|[\u202A-\u202E\u2066-\u2069]");

    public Text {
        params = List.copyOf(params);
        if (params.size() > MAX_PARAMS) {
            throw new IllegalArgumentException("params must be at most " + MAX_PARAMS + ", were " + params.size());
        }
        check("en", en, params.size());
        check("fa", fa, params.size());
    }

    /**
     * A text in English and Persian.
     *
     * @throws IllegalArgumentException when a language is blank, too long, has markup or control characters, or names a
     *     parameter that is not given
     */
    public static Text of(String en, String fa, Param... params) {
        return new Text(en, fa, List.of(params));
    }

    private static void check(String language, String text, int params) {
        Objects.requireNonNull(text, language);
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(language + " must have 1.." + MAX_LENGTH + " characters, had "
                    + text.strip().length());
        }
        if (FORBIDDEN.matcher(text).find()) {
            throw new IllegalArgumentException(language + " must be plain text without markup or control characters");
        }
        Matcher placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find()) {
            if (!isIndex(placeholder.group(1), params)) {
                throw new IllegalArgumentException(
                        language + " names " + placeholder.group() + ", but " + params + " parameters are given");
            }
        }
    }

    private static boolean isIndex(String name, int params) {
        return name.length() == 1 && name.charAt(0) >= '0' && name.charAt(0) < '0' + params;
    }
}
