package io.pishvaz.config;

import java.nio.file.Path;

/** Files on their way in. */
public record Exchange(Path folder, int maxUploadMegabytes) {
    public Exchange {
        new Range(1, 1_000_000).check("maxUploadMegabytes", maxUploadMegabytes);
    }
}
