package io.pishvaz.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The events of a folder of captures in one piece; answers and list items, which belong to questions, are left out. */
record CapturedStream(ByteBuffer bytes, int events) {

    private static final String END = "\r\n\r\n";

    static CapturedStream of(Path folder) throws IOException {
        var bytes = new ByteArrayOutputStream();
        int events = 0;
        List<Path> files;
        try (var listed = Files.list(folder)) {
            files = listed.filter(file -> file.toString().endsWith(".ami.gz"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            for (String block : text(file).split(END, -1)) {
                if (block.startsWith("Event: ") && !block.contains("\r\nActionID: ")) {
                    bytes.writeBytes((block + END).getBytes(StandardCharsets.UTF_8));
                    events++;
                }
            }
        }
        return new CapturedStream(ByteBuffer.wrap(bytes.toByteArray()), events);
    }

    private static String text(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
