package io.pishvaz.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Lays out PostgreSQL beside the built product by starting it once, so that the first demo need not wait for it. */
final class Unpack {
    private Unpack() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("pishvaz-unpack");
        try {
            EmbeddedDatabase.start(folder, EmbeddedDatabase.programs(Path.of(System.getProperty("pishvaz.home"))))
                    .close();
        } catch (EmbeddedDatabase.Refused e) {
            System.err.println("pishvaz: " + e.getMessage());
            System.exit(1);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
