package io.pishvaz.http;

import io.pishvaz.customer.PartyId;
import io.pishvaz.exchange.BadCell;
import io.pishvaz.exchange.Exchange;
import io.pishvaz.exchange.Exports;
import io.pishvaz.exchange.Field;
import io.pishvaz.exchange.Import;
import io.pishvaz.exchange.Import.State;
import io.pishvaz.exchange.Imports;
import io.pishvaz.exchange.Kind;
import io.pishvaz.exchange.Privacy;
import io.pishvaz.exchange.Rule;
import io.pishvaz.sheet.Encoding;
import io.pishvaz.sheet.Layout;
import io.pishvaz.sheet.Separator;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An import that waits for its file, a list with one row, and nobody's data. */
final class FakeExchange implements Imports, Exports, Privacy {
    static final String ID = "018f0000-0000-7000-8000-0000000000aa";
    static final long LARGEST = 1 << 20;
    final Path folder = folder();

    Exchange exchange() {
        return new Exchange(this, this, this, LARGEST);
    }

    static Import job() {
        return new Import(
                UUID.fromString(ID),
                1,
                Kind.PARTIES,
                "parties.csv",
                "root",
                Samples.AT,
                State.EXPECTED,
                Optional.of(new Layout(Layout.Type.CSV, Encoding.UTF_8, Separator.COMMA, true)),
                List.of(new Import.Column("name", Optional.of(Field.NAME), List.of("Omid"))),
                1,
                new Import.Progress(1, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0),
                Optional.of(new Import.Failure("ENCODING", "not UTF-8")));
    }

    @Override
    public Future<Import> expect(Kind kind, String fileName, String by) {
        return Future.succeededFuture(job());
    }

    @Override
    public Path file(UUID id) {
        return folder.resolve(id.toString());
    }

    @Override
    public Future<Outcome> arrived(UUID id) {
        return done();
    }

    @Override
    public Future<Page<Import>> page(Optional<String> after, int limit) {
        return Future.succeededFuture(new Page<>(List.of(job()), Optional.of("next")));
    }

    @Override
    public Future<Optional<Import>> find(UUID id) {
        return Future.succeededFuture(Optional.of(job()));
    }

    @Override
    public Future<Outcome> choose(UUID id, int version, Choice choice) {
        return done();
    }

    @Override
    public Future<Outcome> check(UUID id) {
        return done();
    }

    @Override
    public Future<Page<BadCell>> faults(UUID id, Optional<Long> after, int limit) {
        return Future.succeededFuture(
                new Page<>(List.of(new BadCell(4, "name", "", Rule.REQUIRED, Optional.empty())), Optional.empty()));
    }

    @Override
    public Future<Outcome> start(UUID id, boolean skipBad) {
        return done();
    }

    @Override
    public Future<Outcome> cancel(UUID id) {
        return done();
    }

    @Override
    public Future<Void> read(Kind kind, Reader reader) {
        return reader.rows(List.of(List.of("id", "name"), List.of(7, "=1+1")));
    }

    @Override
    public Future<List<String>> tables() {
        return Future.succeededFuture(List.of("party"));
    }

    @Override
    public Future<Void> read(String table, Reader reader) {
        return read(Kind.PARTIES, reader);
    }

    @Override
    public Future<Void> taken(String by, String what) {
        return Future.succeededFuture();
    }

    @Override
    public Future<Optional<String>> export(PartyId party, String by) {
        return Future.succeededFuture(Optional.of("{\"party\":[]}"));
    }

    @Override
    public Future<Boolean> erase(PartyId party, String by, String why) {
        return Future.succeededFuture(true);
    }

    private static Future<Outcome> done() {
        return Future.succeededFuture(new Outcome.Done(job()));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("exchange");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
