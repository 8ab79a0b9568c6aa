package io.pishvaz.recording;

import io.pishvaz.session.Role;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the recordings of one PBX are. What a PBX calls a file comes from its dial plan and perhaps from a caller: it
 * leads to audio below the folder, or nowhere.
 *
 * @param root the folder as the PBX names it; what lies elsewhere is not to be heard
 * @param folder the same folder on this machine
 * @param url where the PBX itself gives it, {@code {file}} standing for the name below the root
 * @param hears the least role that may hear them
 */
public record Shelf(String root, Optional<Path> folder, Optional<String> url, Role hears) {
    public static final String FILE = "{file}";

    private static final Map<String, String> AUDIO = Map.of(
            "wav", "audio/wav",
            "mp3", "audio/mpeg",
            "ogg", "audio/ogg",
            "opus", "audio/ogg",
            "m4a", "audio/mp4",
            "flac", "audio/flac",
            "gsm", "audio/x-gsm");

    /** Where it is. */
    public sealed interface Found {
        /** On this machine. */
        record Here(Path path, String type) implements Found {}

        record Elsewhere(URI uri) implements Found {}

        record Nowhere() implements Found {}
    }

    /** Looks at the disk. */
    public Found find(String file) {
        String type = AUDIO.get(ending(file));
        Optional<String> name = below(file);
        if (type == null || name.isEmpty()) {
            return new Found.Nowhere();
        }
        return folder.<Found>map(home -> here(home, name.get(), type))
                .or(() -> url.map(pattern -> elsewhere(pattern, name.get())))
                .orElseGet(Found.Nowhere::new);
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The name below the root; a PBX gives it whole or already without. */
    private Optional<String> below(String file) {
        String base = root.endsWith("/") ? root : root + "/";
        String name = file.startsWith(base) ? file.substring(base.length()) : file;
        boolean upwards = Arrays.asList(name.split("/", -1)).contains("..");
        return Optional.of(name).filter(text -> !text.startsWith("/") && !upwards);
    }

    /** Also a link in the folder leads nowhere else. */
    private static Found here(Path home, String name, String type) {
        try {
            Path path = home.resolve(name).toRealPath();
            boolean fine = path.startsWith(home.toRealPath()) && Files.isRegularFile(path);
            return fine ? new Found.Here(path, type) : new Found.Nowhere();
        } catch (IOException | InvalidPathException missing) {
            return new Found.Nowhere();
        }
    }

    private static Found elsewhere(String pattern, String name) {
        String path = Arrays.stream(name.split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        return new Found.Elsewhere(URI.create(pattern.replace(FILE, path)));
    }
}
