package io.pishvaz.config;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How one value is written. */
final class Scalar {
    private Scalar() {}

    /** Throws where the text does not stand for such a value. */
    static Object read(String text, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == boolean.class) {
            return truth(text);
        }
        if (type == Path.class) {
            return Path.of(filled(text));
        }
        if (type == ZoneId.class) {
            return ZoneId.of(text);
        }
        if (type == LocalTime.class) {
            return LocalTime.parse(text);
        }
        if (type == Secret.class) {
            return new Secret(filled(text));
        }
        return type.isEnum() ? constant(text, type) : filled(text);
    }

    static String allowed(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return "a whole number";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (type == ZoneId.class) {
            return "a time zone such as Asia/Tehran";
        }
        if (type == LocalTime.class) {
            return "a time of day such as \"21:00\"";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or "));
        }
        return type == Path.class ? "a path" : "some text";
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Object constant(String text, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equalsIgnoreCase(text))
                .findAny()
                .orElseThrow();
    }

    private static String filled(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("empty");
        }
        return text;
    }
}
