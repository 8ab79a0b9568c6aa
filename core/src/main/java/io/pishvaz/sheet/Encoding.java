package io.pishvaz.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the letters of a text file are written as bytes. */
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE),
    /** What old Persian and Arabic Windows programs write. */
    WINDOWS_1256(Charset.forName("windows-1256"));

    final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }
}
