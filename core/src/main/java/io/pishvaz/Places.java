package io.pishvaz;

import io.pishvaz.config.BadSettings;
import io.pishvaz.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folders and files that the settings name, looked at before anything is begun. */
final class Places {
    private final List<String> problems = new ArrayList<>();

    private Places() {}

    /** Makes the folders that are written to; fails with one line for each place that cannot be used. */
    static void check(Settings settings) throws BadSettings {
        var places = new Places();
        places.folder("journal.folder", settings.journal().folder());
        places.folder("exchange.folder", settings.exchange().folder());
        settings.http().tls().certificate().ifPresent(file -> places.file("http.tls.certificate", file));
        settings.http().tls().key().ifPresent(file -> places.file("http.tls.key", file));
        if (!places.problems.isEmpty()) {
            throw new BadSettings(List.of(String.join("; ", places.problems)));
        }
    }

    private void folder(String key, Path folder) {
        try {
            Files.createDirectories(folder);
            if (Files.isWritable(folder)) {
                return;
            }
        } catch (IOException refused) {
            // said below, like a folder of somebody else
        }
        problems.add(key + " must be a folder that this user may write, was " + folder);
    }

    private void file(String key, Path file) {
        if (!Files.isReadable(file)) {
            problems.add(key + " must be a file that this user may read, was " + file);
        }
    }
}
