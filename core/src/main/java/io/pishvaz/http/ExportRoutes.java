package io.pishvaz.http;

import io.pishvaz.customer.PartyId;
import io.pishvaz.exchange.Exchange;
import io.pishvaz.exchange.Exports;
import io.pishvaz.exchange.Kind;
import io.pishvaz.exchange.Privacy;
import io.pishvaz.session.Session;
import io.pishvaz.sheet.SheetWriter;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Taking data out: lists, the whole database, what is known of one party; and making a party nobody. */
final class ExportRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(ExportRoutes.class);

    private final Exports exports;
    private final Privacy privacy;
    private final InstantSource clock;
    /** Each takes a connection for as long as it lasts; the pop needs the others. */
    private final AtomicBoolean busy = new AtomicBoolean();

    ExportRoutes(Exchange exchange, InstantSource clock) {
        this.exports = exchange.exports();
        this.privacy = exchange.privacy();
        this.clock = clock;
    }

    void mount(Operations operations) {
        operations.stream("export", this::kind);
        operations.stream("exportDatabase", this::database);
        operations.on("exportParty", this::party);
        operations.on("eraseParty", this::erase);
    }

    /** Writes what is asked for; {@code write} fills the download. */
    private interface Writing {
        Future<Void> into(Download download) throws IOException;
    }

    private void kind(RoutingContext context, Session session) {
        var kind = Kind.valueOf(context.pathParam("what"));
        var format = Optional.ofNullable(context.request().getParam("format")).orElse("CSV");
        var name = kind.name().toLowerCase(Locale.ROOT);
        run(context, session, name + "." + format.toLowerCase(Locale.ROOT), download -> {
            var sheet = format.equals("CSV") ? SheetWriter.csv(download) : SheetWriter.xlsx(download, name);
            return exports.read(kind, rows -> write(sheet, rows, download)).compose(read -> closed(sheet));
        });
    }

    private void database(RoutingContext context, Session session) {
        run(context, session, "database.zip", download -> {
            var zip = new ZipOutputStream(download);
            return exports.tables().compose(tables -> {
                Future<Void> all = Future.succeededFuture();
                for (var table : tables) {
                    all = all.compose(done -> table(zip, table, download));
                }
                return all.compose(done -> closed(zip));
            });
        });
    }

    private Future<Void> table(ZipOutputStream zip, String table, Download download) {
        try {
            zip.putNextEntry(new ZipEntry(table + ".csv"));
            var sheet = SheetWriter.csv(new Entry(zip));
            return exports.read(table, rows -> write(sheet, rows, download)).compose(read -> closed(sheet));
        } catch (IOException impossible) {
            return Future.failedFuture(impossible);
        }
    }

    private void run(RoutingContext context, Session session, String file, Writing writing) {
        if (!busy.compareAndSet(false, true)) {
            Problem.of(409, "Another export is being written; try again when it is done")
                    .send(context);
            return;
        }
        var day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        exports.taken(session.user().login(), file)
                .onFailure(outage -> Problem.outage(outage).send(context))
                .compose(noted -> written(new Download(context, "pishvaz-" + day + "-" + file), writing))
                .onComplete(ended -> busy.set(false));
    }

    private static Future<Void> written(Download download, Writing writing) {
        try {
            return writing.into(download)
                    .compose(done -> download.send())
                    .onSuccess(done -> download.end())
                    .onFailure(failed -> {
                        LOG.warn("export ended early: {}", failed.toString());
                        download.broken();
                    });
        } catch (IOException impossible) {
            return Future.failedFuture(impossible);
        }
    }

    private static Future<Void> write(SheetWriter sheet, List<List<@Nullable Object>> rows, Download download) {
        try {
            for (var row : rows) {
                sheet.row(row);
            }
            return download.send();
        } catch (IOException impossible) {
            return Future.failedFuture(impossible);
        }
    }

    private static Future<Void> closed(AutoCloseable written) {
        try {
            written.close();
            return Future.succeededFuture();
        } catch (Exception impossible) {
            return Future.failedFuture(impossible);
        }
    }

    private Future<Reply> party(Asked asked) {
        var party = new PartyId(UUID.fromString(asked.path("party")));
        return privacy.export(party, asked.session().user().login())
                .map(found -> found.map(json -> new Reply(200, "application/json", json, Map.of()))
                        .orElseGet(ExportRoutes::unknown));
    }

    private Future<Reply> erase(Asked asked) {
        var party = new PartyId(UUID.fromString(asked.path("party")));
        return privacy.erase(
                        party, asked.session().user().login(), asked.text("why").strip())
                .map(erased -> erased ? Reply.empty(204) : unknown());
    }

    private static Reply unknown() {
        return Problem.of(404, "There is no such party").reply();
    }

    /** One file of an archive: its end is not the archive's. */
    private static final class Entry extends FilterOutputStream {
        Entry(OutputStream archive) {
            super(archive);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
            ((ZipOutputStream) out).closeEntry();
        }
    }
}
