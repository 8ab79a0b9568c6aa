package io.pishvaz.config;

import io.pishvaz.recording.Shelf;
import io.pishvaz.session.Role;
import java.nio.file.Path;
import java.util.Optional;

/** Where a PBX keeps its recordings, and the least role that may hear them. */
public record Recordings(String root, Optional<Path> folder, Optional<String> url, Role hear) {
    public Recordings {
        if (!root.startsWith("/")) {
            throw new IllegalArgumentException(
                    "root must be a folder such as /var/spool/asterisk/monitor, was " + root);
        }
        url.ifPresent(pattern -> {
            if (!pattern.matches("https?://[^\\s{}]+\\{file}[^\\s{}]*")) {
                throw new IllegalArgumentException(
                        "url must be such as https://pbx.example/recordings/{file}, was " + pattern);
            }
        });
    }

    /** Empty where nobody said where they are. */
    public Optional<Shelf> shelf() {
        return folder.isPresent() || url.isPresent()
                ? Optional.of(new Shelf(root, folder, url, hear))
                : Optional.empty();
    }
}
