package io.pishvaz.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.recording.Shelf.Found;
import io.pishvaz.session.Role;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that a PBX gives leads to audio below the folder or nowhere. */
class ShelfTest {
    private static final String ROOT = "/var/spool/asterisk/monitor";

    private final Path home;
    private final Shelf shelf;

    ShelfTest(@TempDir Path folder) {
        home = folder.resolve("monitor");
        shelf = new Shelf(ROOT, Optional.of(home), Optional.empty(), Role.SUPERVISOR);
    }

    @BeforeEach
    void record() throws IOException {
        Files.createDirectories(home.resolve("2026/11"));
        Files.writeString(home.resolve("2026/11/a.wav"), "sound");
        Files.writeString(home.resolve("2026/11/A.WAV"), "sound");
        Files.writeString(home.resolve("secret.txt"), "secret");
        Files.createDirectory(home.resolve("folder.wav"));
        Files.writeString(home.resolveSibling("outside.wav"), "outside");
        Files.createSymbolicLink(home.resolve("link.wav"), home.resolveSibling("outside.wav"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ROOT + "/2026/11/a.wav", "2026/11/a.wav", ROOT + "/2026/11/A.WAV"})
    void audioBelowTheFolderIsFound(String file) {
        assertThat(shelf.find(file)).isInstanceOfSatisfying(Found.Here.class, here -> {
            assertThat(here.type()).isEqualTo("audio/wav");
            assertThat(here.path()).content().isEqualTo("sound");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.wav",
                ROOT + "/../outside.wav",
                ROOT + "/2026/../../outside.wav",
                "/etc/passwd",
                "/etc/sound.wav",
                ROOT + "2/a.wav",
                "link.wav",
                "folder.wav",
                "secret.txt",
                "missing.wav",
                "a\0.wav",
                "",
                "wav"
            })
    void everythingElseIsNowhere(String file) {
        assertThat(shelf.find(file)).isEqualTo(new Found.Nowhere());
    }

    @Test
    void whereThePbxGivesThemItselfTheNameIsEscaped() {
        Shelf far = new Shelf(ROOT, Optional.empty(), Optional.of("https://pbx.example/r/{file}?x=1"), Role.ADMIN);
        assertThat(far.find(ROOT + "/2026/a b?&#.mp3"))
                .isEqualTo(new Found.Elsewhere(URI.create("https://pbx.example/r/2026/a%20b%3F%26%23.mp3?x=1")));
        assertThat(far.find("../a.wav")).isEqualTo(new Found.Nowhere());
    }
}
