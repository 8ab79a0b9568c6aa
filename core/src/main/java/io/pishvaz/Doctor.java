package io.pishvaz;

import io.pishvaz.agent.Staff;
import io.pishvaz.ami.AmiProbe;
import io.pishvaz.ami.Finding;
import io.pishvaz.config.Settings;
import io.pishvaz.store.DatabaseProbe;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/** Examines what a server would work with and prints what to fix. */
final class Doctor {
    private final Vertx vertx;
    private final Settings settings;
    private final PrintStream out;
    private boolean well = true;

    Doctor(Vertx vertx, Settings settings, PrintStream out) {
        this.vertx = vertx;
        this.settings = settings;
        this.out = out;
    }

    /** Succeeds with whether nothing is wrong. */
    Future<Boolean> examine() {
        var java = Runtime.version();
        tell(java.feature() >= 21, "JDK " + java, "install JDK 21 or newer");
        folder("plugins.folder", settings.plugins().folder(), false);
        folder("journal.folder", settings.journal().folder(), true);
        folder("exchange.folder", settings.exchange().folder(), true);
        settings.http().webroot().ifPresent(webroot -> folder("http.webroot", webroot, false));
        var examined = database();
        for (var pbx : settings.pbx()) {
            examined = examined.compose(staff -> pbx(pbx, staff).map(staff));
        }
        if (settings.pbx().isEmpty()) {
            tell(false, "no PBX is set", "describe one under pbx: in the settings, as reference.yaml shows");
        }
        return examined.map(end -> well);
    }

    private void folder(String key, Path folder, boolean written) {
        if (written) {
            var near = folder.toAbsolutePath();
            while (near.getParent() != null && !Files.exists(near)) {
                near = near.getParent();
            }
            tell(
                    Files.isDirectory(near) && Files.isWritable(near),
                    key + " " + folder,
                    "make it a folder that this user may write");
        } else {
            tell(Files.isDirectory(folder), key + " " + folder, "make it a folder, or name another");
        }
    }

    private Future<Staff> database() {
        return DatabaseProbe.look(vertx, Stores.database(settings.database()))
                .onSuccess(seen -> tell(seen.well(), "database " + seen.text(), seen.fix()))
                .map(seen -> new Staff(seen.agents()));
    }

    private Future<Void> pbx(Settings.Pbx pbx, Staff staff) {
        var queues = pbx.queues().stream().map(Settings.Queue::name).collect(Collectors.toSet());
        var expected = new AmiProbe.Expected(queues, staff);
        return new AmiProbe(vertx, PbxLinks.settings(pbx), expected, InstantSource.system())
                .probe()
                .onSuccess(findings -> told(pbx, findings))
                .mapEmpty();
    }

    private void told(Settings.Pbx pbx, List<Finding> findings) {
        out.println("PBX " + pbx.id() + " at " + pbx.host() + ":" + pbx.port());
        for (var finding : findings) {
            tell(finding.level(), finding.text(), finding.fix());
        }
    }

    private void tell(boolean good, String what, String fix) {
        tell(good ? Finding.Level.OK : Finding.Level.ERROR, what, fix);
    }

    /** A warning costs something, but nothing stands in the way of a start. */
    private void tell(Finding.Level level, String what, String fix) {
        well &= level != Finding.Level.ERROR;
        out.println(word(level) + what);
        if (level != Finding.Level.OK) {
            fix.lines().forEach(line -> out.println("          " + line));
        }
    }

    private static String word(Finding.Level level) {
        return switch (level) {
            case OK -> "  ok    ";
            case WARNING -> "  look  ";
            case ERROR -> "  FIX   ";
        };
    }
}
