package io.pishvaz.ami;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event or a response where it lies in the bytes received; a value becomes text only when asked for. */
public final class AmiBlock implements AmiEvent {

    private final String name;
    private final byte[] bytes;
    private final int[] lines;

    /** @param lines where each line begins, and at last where the empty line that ends the block begins */
    AmiBlock(String name, byte[] bytes, int[] lines) {
        this.name = name;
        this.bytes = bytes;
        this.lines = lines;
    }

    /** The name of the event; empty for a response. */
    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable String get(String header) {
        for (int line = 0; line < lines.length - 1; line++) {
            if (hasKey(line, header)) {
                return text(lines[line] + header.length() + 1, lines[line + 1]);
            }
        }
        return null;
    }

    /** All headers in their order, repeated ones too. */
    public List<Map.Entry<String, String>> headers() {
        var headers = new ArrayList<Map.Entry<String, String>>(lines.length);
        for (int line = 0; line < lines.length - 1; line++) {
            int colon = lines[line];
            while (colon < lines[line + 1] && bytes[colon] != ':') {
                colon++;
            }
            if (colon < lines[line + 1]) {
                headers.add(Map.entry(text(lines[line], colon), text(colon + 1, lines[line + 1])));
            }
        }
        return headers;
    }

    /** How many bytes it occupies, for whoever keeps it a while. */
    public int size() {
        return lines[lines.length - 1] - lines[0];
    }

    private boolean hasKey(int line, String header) {
        int from = lines[line];
        int colon = from + header.length();
        return colon < lines[line + 1] && bytes[colon] == ':' && sameLetters(bytes, from, header);
    }

    /** Whether the bytes spell the ASCII word, whatever the case. */
    static boolean sameLetters(byte[] bytes, int from, String word) {
        for (int i = 0; i < word.length(); i++) {
            int difference = bytes[from + i] ^ word.charAt(i);
            if (difference != 0 && (difference != 0x20 || !Character.isLetter(word.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Broken UTF-8 becomes replacement characters: a caller's name must never cost the link. So does the one character
     * that the database takes in no text: it must not cost the call its place in history.
     */
    private String text(int from, int to) {
        int begin = from < to && bytes[from] == ' ' ? from + 1 : from;
        int end = to;
        while (end > begin && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        return new String(bytes, begin, end - begin, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }
}
