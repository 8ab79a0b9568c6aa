package io.pishvaz.http;

import io.pishvaz.call.PbxId;
import io.pishvaz.recording.Archive;
import io.pishvaz.recording.Recordings;
import io.pishvaz.recording.Shelf;
import io.pishvaz.session.Role;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Recordings of one call: of the PBX main in a folder, of far at its own address, of board for supervisors only. */
final class FakeRecordings implements Recordings {
    static final String CALL = FakeCare.ID.toString();
    static final String SOUND = "RIFF0123456789";

    private static final List<Kept> KEPT = List.of(
            new Kept(new PbxId("main"), "/var/spool/asterisk/monitor/2026/a.wav"),
            new Kept(new PbxId("far"), "2026/b c.mp3"),
            new Kept(new PbxId("board"), "2026/a.wav"),
            new Kept(new PbxId("main"), "/etc/passwd"),
            new Kept(new PbxId("gone"), "2026/a.wav"));

    final List<String> heard = new CopyOnWriteArrayList<>();

    Archive archive() {
        var root = "/var/spool/asterisk/monitor";
        var folder = Optional.of(folder());
        return new Archive(
                this,
                Map.of(
                        new PbxId("main"),
                        new Shelf(root, folder, Optional.empty(), Role.AGENT),
                        new PbxId("board"),
                        new Shelf(root, folder, Optional.empty(), Role.SUPERVISOR),
                        new PbxId("far"),
                        new Shelf(root, Optional.empty(), Optional.of("https://far.example/r/{file}"), Role.AGENT)));
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("recordings");
            Files.createDirectory(folder.resolve("2026"));
            Files.writeString(folder.resolve("2026/a.wav"), SOUND);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Future<Optional<Kept>> find(UUID call, int number) {
        var there = call.toString().equals(CALL) && number < KEPT.size();
        return Future.succeededFuture(there ? Optional.of(KEPT.get(number)) : Optional.empty());
    }

    @Override
    public Future<Void> heard(UUID call, int number, String login) {
        heard.add(login + " " + number);
        return Future.succeededFuture();
    }
}
