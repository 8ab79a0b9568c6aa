package io.pishvaz.http;

import io.pishvaz.exchange.BadCell;
import io.pishvaz.exchange.Exchange;
import io.pishvaz.exchange.Field;
import io.pishvaz.exchange.Import;
import io.pishvaz.exchange.Imports;
import io.pishvaz.exchange.Imports.Outcome;
import io.pishvaz.exchange.Kind;
import io.pishvaz.sheet.Encoding;
import io.pishvaz.sheet.Layout;
import io.pishvaz.sheet.Separator;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Bringing files in. */
final class ImportRoutes {
    private final Imports imports;
    private final Upload upload;

    ImportRoutes(Exchange exchange) {
        this.imports = exchange.imports();
        this.upload = new Upload(exchange.imports(), exchange.largestUpload());
    }

    void mount(Operations operations) {
        operations.on("listImports", asked -> imports.page(asked.query("after"), asked.number("limit", 20))
                .map(Reply::ok));
        operations.creates("announceImport", this::announce);
        operations.on("getImport", asked -> imports.find(id(asked))
                .map(found -> found.map(ImportRoutes::told).orElseGet(ImportRoutes::unknown)));
        operations.on("layOutImport", this::layOut);
        operations.on("checkImport", asked -> imports.check(id(asked)).map(ImportRoutes::reply));
        operations.on(
                "startImport", asked -> imports.start(id(asked), asked.body().getBoolean("skipBad"))
                        .map(ImportRoutes::reply));
        operations.on("cancelImport", asked -> imports.cancel(id(asked)).map(ImportRoutes::reply));
        operations.on("getImportFaults", this::faults);
        operations.stream("uploadImport", upload);
    }

    private Future<Reply> announce(Asked asked) {
        var by = asked.session().user().login();
        return imports.expect(Kind.valueOf(asked.text("kind")), asked.text("fileName"), by)
                .map(job -> Reply.json(201, job).with("ETag", Versions.tag(job.version())));
    }

    private Future<Reply> layOut(Asked asked) {
        var id = id(asked);
        return Versions.at(asked, version -> imports.find(id)
                .compose(found -> found.isEmpty()
                        ? unknown().now()
                        : imports.choose(id, version, choice(asked, found.get()))
                                .map(ImportRoutes::reply)));
    }

    private static Imports.Choice choice(Asked asked, Import job) {
        var body = asked.body();
        var layout = job.layout()
                .map(now -> new Layout(
                        now.type(),
                        asked.maybe("encoding").map(Encoding::valueOf).orElse(now.encoding()),
                        asked.maybe("separator").map(Separator::valueOf).orElse(now.separator()),
                        body.getBoolean("header", now.header())));
        var fields = Optional.ofNullable(body.getJsonArray("fields")).map(names -> names.stream()
                .map(name -> Field.named(job.kind(), name.toString()))
                .toList());
        return new Imports.Choice(layout, fields, Optional.ofNullable(body.getInteger("rialPerUnit")));
    }

    private Future<Reply> faults(Asked asked) {
        return imports.faults(id(asked), asked.query("after").map(Long::valueOf), asked.number("limit", 100))
                .map(page -> Reply.ok(new Imports.Page<>(
                        page.items().stream().map(ImportRoutes::told).toList(), page.next())));
    }

    private static Map<String, Object> told(BadCell cell) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("row", cell.row());
        told.put("column", cell.column());
        told.put("value", cell.value());
        told.put("rule", cell.rule());
        cell.words().ifPresent(words -> told.put("words", words));
        told.put("allowed", cell.allowed());
        return told;
    }

    static Reply reply(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var now) -> told(now);
            case Outcome.Changed(var now) ->
                new Problem(412, "It was changed since it was read", List.of(), Map.of("current", now)).reply();
            case Outcome.NoSuchImport() -> unknown();
            case Outcome.NotNow(var now, var why) ->
                new Problem(409, "Not now: " + why, List.of(), Map.of("state", now.state())).reply();
            case Outcome.Refused(var field, var value, var allowed) ->
                new Problem(
                                400,
                                field + ": " + allowed,
                                List.of(new FieldError(field, Optional.of(value), allowed)),
                                Map.of())
                        .reply();
        };
    }

    private static Reply told(Import now) {
        return Reply.ok(now).with("ETag", Versions.tag(now.version()));
    }

    private static Reply unknown() {
        return Problem.of(404, "There is no such import").reply();
    }

    private static UUID id(Asked asked) {
        return UUID.fromString(asked.path("import"));
    }
}
