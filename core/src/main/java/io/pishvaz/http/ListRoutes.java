package io.pishvaz.http;

import io.pishvaz.desk.Catalogue;
import io.pishvaz.outreach.CallList;
import io.pishvaz.outreach.CallLists;
import io.pishvaz.outreach.ListEntry;
import io.pishvaz.session.Session;
import io.pishvaz.sheet.SheetWriter;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Telemarketing lists as supervisors see them: made, followed, paused, ended, taken out as a file. */
final class ListRoutes {
    private static final int PAGE = 50;
    private static final int ROWS = 1000;

    private final CallLists lists;
    private final TermsRead terms;

    ListRoutes(CallLists lists, Catalogue catalogue) {
        this.lists = lists;
        this.terms = new TermsRead(catalogue);
    }

    void mount(Operations operations) {
        operations.on("previewList", asked -> terms.read(asked.body())
                .answer(read -> lists.preview(read).map(Reply::ok)));
        operations.creates("makeList", asked -> terms.read(asked.body())
                .answer(read -> lists.make(read, asked.session().user().login()).map(made -> tagged(201, made))));
        operations.on("getLists", asked -> lists.page(
                        asked.query("state").map(CallList.State::valueOf),
                        asked.query("after"),
                        asked.number("limit", PAGE))
                .map(Reply::ok));
        operations.on("getList", asked -> lists.find(id(asked))
                .map(found -> found.map(list -> tagged(200, list)).orElseGet(ListRoutes::unknown)));
        operations.on("setListState", this::state);
        operations.on("getListEntries", this::entries);
        operations.stream("exportList", this::export);
    }

    private Future<Reply> state(Asked asked) {
        var version = Versions.match(asked);
        if (version.isEmpty()) {
            return Versions.unreadable(asked).now();
        }
        var wanted = CallList.State.valueOf(asked.text("state"));
        return lists.state(id(asked), version.get(), wanted)
                .map(changed -> changed.map(one -> reply(one, version.get())).orElseGet(ListRoutes::unknown));
    }

    private static Reply reply(CallLists.Changed changed, int version) {
        if (changed.done()) {
            return tagged(200, changed.now());
        }
        return changed.now().version() == version
                ? Problem.of(409, "The list has ended").reply()
                : new Problem(412, "The list was changed since", List.of(), Map.of("current", changed.now())).reply();
    }

    private Future<Reply> entries(Asked asked) {
        return lists.find(id(asked))
                .compose(found -> found.isEmpty()
                        ? unknown().now()
                        : lists.entries(
                                        id(asked),
                                        asked.query("state").map(ListEntry.State::valueOf),
                                        asked.query("after"),
                                        asked.number("limit", PAGE))
                                .map(Reply::ok));
    }

    private void export(RoutingContext context, Session session) {
        var format = Optional.ofNullable(context.request().getParam("format")).orElse("CSV");
        lists.find(UUID.fromString(context.pathParam("list")))
                .onFailure(outage -> Problem.outage(outage).send(context))
                .onSuccess(found -> found.ifPresentOrElse(
                        one -> send(context, one, format), () -> unknown().send(context)));
    }

    private void send(RoutingContext context, CallList list, String format) {
        var download = new Download(context, "list-" + list.id() + "." + format.toLowerCase(java.util.Locale.ROOT));
        try {
            var sheet = format.equals("CSV") ? SheetWriter.csv(download) : SheetWriter.xlsx(download, "list");
            rows(list.id(), sheet, download, 0)
                    .onSuccess(done -> download.end())
                    .onFailure(failed -> download.broken());
        } catch (IOException impossible) {
            download.broken();
        }
    }

    private Future<Void> rows(UUID list, SheetWriter sheet, Download download, int after) {
        return lists.table(list, after, ROWS).compose(rows -> {
            try {
                for (var row : rows) {
                    sheet.row(row);
                }
                int last = rows.isEmpty() || !(rows.getLast().getFirst() instanceof Integer position) ? 0 : position;
                if (last > 0) {
                    return download.send().compose(sent -> rows(list, sheet, download, last));
                }
                sheet.close();
                return download.send();
            } catch (IOException impossible) {
                return Future.failedFuture(impossible);
            }
        });
    }

    private static Reply tagged(int status, CallList list) {
        return Reply.json(status, list).with("ETag", Versions.tag(list.version()));
    }

    private static UUID id(Asked asked) {
        return UUID.fromString(asked.path("list"));
    }

    private static Reply unknown() {
        return Problem.of(404, "There is no such list").reply();
    }
}
