package io.pishvaz.ami;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What a real PBX sent in one scenario of the lab. */
@NullMarked
public record Capture(int version, String name) {
    private static final Path LAB = Path.of("..", "lab", "captures");

    /** One block of a capture, read the plain way. */
    public record Block(Map<String, String> headers) implements AmiEvent {
        @Override
        public String name() {
            return headers.getOrDefault("Event", "");
        }

        @Override
        public @Nullable String get(String header) {
            return headers.get(header);
        }
    }

    public static List<Capture> all() {
        return Stream.of(22, 16).flatMap(Capture::of).toList();
    }

    private static Stream<Capture> of(int version) {
        try (var files = Files.list(LAB.resolve(String.valueOf(version)))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".ami.gz"))
                    .map(file -> new Capture(version, file.replace(".ami.gz", "")))
                    .sorted(Comparator.comparing(Capture::name))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes as they came, from the banner to the end of the connection. */
    public byte[] bytes() {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file(".ami.gz")))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every event, list items included; responses are left out. */
    public List<Block> events() {
        var text = new String(bytes(), StandardCharsets.UTF_8);
        return Arrays.stream(text.substring(text.indexOf("\r\n") + 2).split("\r\n\r\n", -1))
                .map(Capture::block)
                .filter(block -> !block.name().isEmpty())
                .toList();
    }

    /** What the PBX wrote to its queue log meanwhile; empty where it wrote nothing. */
    public List<String> queueLog() {
        try {
            return Files.exists(file(".queue_log")) ? Files.readAllLines(file(".queue_log")) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String suffix) {
        return LAB.resolve(String.valueOf(version)).resolve(name + suffix);
    }

    private static Block block(String text) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (var line : text.split("\r\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        return new Block(headers);
    }

    @Override
    public String toString() {
        return version + "/" + name;
    }
}
