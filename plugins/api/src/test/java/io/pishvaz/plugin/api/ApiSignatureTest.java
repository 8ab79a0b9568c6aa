package io.pishvaz.plugin.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The public signatures of this API are those recorded in {@code api.txt}. A line that disappears breaks plugins in the
 * field; a line that is new is a promise. Accept a deliberate change with {@code -Dapi.accept}.
 */
class ApiSignatureTest {
    private static final Path RECORD = Path.of("api.txt");
    private static final Pattern PACKAGES =
            Pattern.compile("io\\.pishvaz\\.plugin\\.api\\.|java\\.(lang|time|util)\\.");
    private static final Pattern INHERITED = Pattern.compile("\\.(hashCode|toString)\\(\\)$");

    @Test
    void theSignaturesAreThoseRecorded() throws Exception {
        List<String> actual = types().flatMap(ApiSignatureTest::lines)
                .map(line -> PACKAGES.matcher(line).replaceAll(""))
                .sorted()
                .toList();

        if (System.getProperty("api.accept") != null) {
            Files.write(RECORD, actual);
        }

        assertThat(Files.readAllLines(RECORD)).containsExactlyElementsOf(actual);
    }

    private static Stream<Class<?>> types() throws IOException, URISyntaxException {
        Path root = Path.of(ScoringModule.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            List<Class<?>> types = files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .<Class<?>>map(name ->
                            load(name.replace('/', '.').replace('\\', '.').replaceAll("\\.class$", "")))
                    .filter(ApiSignatureTest::isVisible)
                    .toList();
            return types.stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isVisible(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isVisible(outer));
    }

    private static Stream<String> lines(Class<?> type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        Stream<String> header = Stream.of(name + " : " + type.toGenericString() + parents(type));
        Stream<String> members = Stream.<Member[]>of(
                        type.getDeclaredFields(), type.getDeclaredConstructors(), type.getDeclaredMethods())
                .flatMap(Arrays::stream)
                .filter(member -> isPromised(member.getModifiers()) && !member.isSynthetic())
                .map(member -> name + " . " + describe(member))
                .filter(line -> !line.contains("java.lang.Object)")
                        && !INHERITED.matcher(line).find());
        return Stream.concat(header, members);
    }

    private static boolean isPromised(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String parents(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .map(Class::getName)
                .collect(Collectors.joining(", ", " implements ", ""))
                .replaceAll(" implements $", "");
    }

    private static String describe(Member member) {
        return switch (member) {
            case Field field -> field.toGenericString();
            case Executable executable -> executable.toGenericString();
            default -> throw new AssertionError(member);
        };
    }
}
