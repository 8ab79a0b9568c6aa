package io.pishvaz.plugin;

import io.pishvaz.plugin.api.ScoringModule;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.pf4j.ExtensionPoint;

/** Builds plugin archives from source text, good ones and bad ones. */
public final class PluginJar {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Map<String, String> manifest = new LinkedHashMap<>();

    public PluginJar(String id) {
        manifest.put("Manifest-Version", "1.0");
        manifest.put("Plugin-Id", id);
        manifest.put("Plugin-Version", "1.0.0");
        manifest.put("Plugin-Requires", ">=0.1.0 & <0.2.0");
    }

    PluginJar manifest(String name, String value) {
        manifest.put(name, value);
        return this;
    }

    PluginJar without(String name) {
        manifest.remove(name);
        return this;
    }

    PluginJar entry(String name, String content) {
        entries.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    PluginJar file(String name, Path content) throws IOException {
        entries.put(name, Files.readAllBytes(content));
        return this;
    }

    /** Adds this class of the test resources as the plugin's extension. */
    public PluginJar extension(Path work, String name) throws IOException {
        Path folder = Files.createTempDirectory(work, "javac");
        try (InputStream source = PluginJar.class.getResourceAsStream("/plugins/" + name + ".java")) {
            Files.copy(source, folder.resolve(name + ".java"));
        }
        Path classes = Files.createDirectory(folder.resolve("classes"));
        compile(List.of(folder.resolve(name + ".java")), classes);
        entry("META-INF/extensions.idx", "example." + name + "\n");
        return classes(classes);
    }

    /** Adds all compiled classes below this folder. */
    PluginJar classes(Path folder) throws IOException {
        try (Stream<Path> compiled = Files.walk(folder)) {
            for (Path path : compiled.filter(Files::isRegularFile).toList()) {
                entries.put(folder.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return this;
    }

    static void compile(List<Path> sources, Path classes) {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-Xlint:none", "--release", "21"));
        arguments.addAll(List.of("-cp", classPath(), "-d", classes.toString()));
        sources.forEach(source -> arguments.add(source.toString()));
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new AssertionError("javac refused " + sources);
        }
    }

    /** What a plugin may compile against, and nothing of the host. */
    private static String classPath() {
        return Stream.of(ScoringModule.class, ExtensionPoint.class)
                .map(PluginJar::location)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    public Path jar(Path file) throws IOException {
        return write(file, "");
    }

    /** As PF4J wants a zip: everything of the plugin's own below {@code classes/}. */
    Path zip(Path file) throws IOException {
        return write(file, "classes/");
    }

    /** As PF4J wants a folder: the same as an unpacked zip. */
    Path folder(Path folder) throws IOException {
        Path classes = folder.resolve("classes");
        entry("META-INF/MANIFEST.MF", manifestText());
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            Path file = classes.resolve(entry.getKey());
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, entry.getValue());
        }
        return folder;
    }

    private Path write(Path file, String prefix) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, prefix + "META-INF/MANIFEST.MF", manifestText().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                boolean own =
                        !entry.getKey().startsWith("lib/") && !entry.getKey().startsWith("../");
                put(zip, own ? prefix + entry.getKey() : entry.getKey(), entry.getValue());
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private String manifestText() {
        return manifest.entrySet().stream()
                .map(line -> line.getKey() + ": " + line.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
