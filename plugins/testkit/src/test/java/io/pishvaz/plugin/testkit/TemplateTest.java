package io.pishvaz.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.pishvaz.plugin.api.ScoringModule;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./pishvaz plugin new} makes compiles and keeps the contract, and the guide shows nothing else. */
class TemplateTest {
    private static final Path TEMPLATE = Path.of("..", "template");
    private static final Path GUIDE = Path.of("..", "..", "docs", "integrators", "plugins.md");
    private static final Pattern SNIPPET = Pattern.compile("```(?:java|xml)\\R(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void aNewPluginCompilesAndKeepsTheContract() throws Exception {
        Path plugin = folder.resolve("guest-book");

        assertThat(run("guest-book", plugin.toString())).isZero();

        Path classes = Files.createDirectory(folder.resolve("classes"));
        compile(sources(plugin), classes);
        assertThat(Files.readString(plugin.resolve("src/main/resources/META-INF/extensions.idx")))
                .isEqualTo("com.example.GuestBookModule\n");
        assertThat(Files.readString(plugin.resolve("pom.xml")))
                .contains("<Plugin-Id>guest-book</Plugin-Id>")
                .doesNotContain("first-steps", "PISHVAZ_VERSION");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            Object module = loader.loadClass("com.example.GuestBookModule")
                    .getConstructor()
                    .newInstance();
            assertThatCode(() -> ScoringContract.check((ScoringModule) module)).doesNotThrowAnyException();
        }
    }

    @Test
    void aBadNameOrAFullFolderIsRefused() throws Exception {
        assertThat(run("Guest Book", folder.resolve("a").toString())).isEqualTo(1);
        assertThat(run("../guest", folder.resolve("a").toString())).isEqualTo(1);
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThat(run("guest-book", folder.toString())).isEqualTo(1);
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void theGuideShowsOnlyWhatIsCompiled() throws IOException {
        String all = words(String.join("\n", contents(TEMPLATE.resolve("files"))));
        Matcher snippet = SNIPPET.matcher(Files.readString(GUIDE));
        List<String> shown = new ArrayList<>();
        while (snippet.find()) {
            shown.add(words(snippet.group(1)));
        }

        assertThat(shown).hasSizeGreaterThan(3).allSatisfy(words -> assertThat(all)
                .contains(words));
    }

    private static int run(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("bash", TEMPLATE.resolve("new").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static void compile(List<Path> sources, Path classes) {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "--release", "21", "-d", classes.toString()));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
        sources.forEach(source -> arguments.add(source.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> contents = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.add(Files.readString(file, StandardCharsets.UTF_8));
            }
            return contents;
        }
    }

    /** Indentation does not matter in a guide. */
    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
