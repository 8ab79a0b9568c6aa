package io.pishvaz.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Runs a bench and ends the process however it went: no thread that is left over keeps anybody waiting. */
final class ToTheEnd {

    private ToTheEnd() {}

    /** What is measured. */
    interface Bench {
        void run() throws Exception;
    }

    static void run(Bench bench) {
        int code = 1;
        try {
            bench.run();
            code = 0;
        } catch (Exception failed) {
            failed.printStackTrace(System.err);
        } finally {
            System.exit(code);
        }
    }

    /** Takes a folder away with all that is in it; after a failure it stays, for its logs. */
    static void forget(Path folder) throws IOException {
        List<Path> all;
        try (var found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
