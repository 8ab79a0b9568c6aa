package io.pishvaz.store;

import io.pishvaz.customer.CustomerFile.HistoryItem;
import io.pishvaz.customer.CustomerFile.OpportunityLine;
import io.pishvaz.customer.CustomerFile.QuoteLine;
import io.pishvaz.customer.CustomerFile.TaskLine;
import io.pishvaz.customer.Facts;
import io.pishvaz.customer.FileRecord;
import io.pishvaz.customer.FreeField;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.Manner;
import io.pishvaz.customer.Party;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PartyKind;
import io.pishvaz.customer.PartyRole;
import io.pishvaz.customer.StageOverride;
import io.pishvaz.customer.Standing;
import io.pishvaz.customer.TreatmentKind;
import io.pishvaz.customer.Treatments;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The JSON document that {@link FileSql#FILE} makes of one party, read into records. */
final class FileRow {
    private final Json file;

    FileRow(JsonObject file) {
        this.file = new Json(file);
    }

    LifecycleStage stage() {
        return file.one("party").word("stage", LifecycleStage.class);
    }

    Standing standing() {
        return file.one("party").word("standing", Standing.class);
    }

    FileRecord read() {
        List<HistoryItem> history = file.all("history", HistoryRow::read);
        boolean more = history.size() > FileSql.HISTORY_PAGE;
        return new FileRecord(
                party(file.one("party")),
                facts(),
                file.maybe("quote").map(FileRow::quote),
                file.all("tasks", FileRow::task),
                file.all("opportunities", FileRow::opportunity),
                more ? history.subList(0, FileSql.HISTORY_PAGE) : history,
                more,
                new Treatments(file.all("given", FileRow::given), file.all("offered", FileRow::offered)),
                manner(file.one("party")));
    }

    private Party party(Json p) {
        return new Party(
                new PartyId(UUID.fromString(p.text("id"))),
                p.number("version").intValue(),
                p.text("name"),
                p.word("kind", PartyKind.class),
                p.word("role", PartyRole.class),
                p.optional("job"),
                p.optional("company"),
                p.optional("place"),
                p.optional("language"),
                p.optional("source"),
                p.optional("birthday").map(LocalDate::parse),
                p.optional("preferred_channel"),
                p.optional("preferred_from").map(LocalTime::parse),
                p.optional("preferred_to").map(LocalTime::parse),
                RecordRow.phones(file),
                p.instant("since"));
    }

    PartyId id() {
        return new PartyId(UUID.fromString(file.one("party").text("id")));
    }

    String name() {
        return file.one("party").text("name");
    }

    Facts facts() {
        return new Facts(
                file.one("party").instant("since"),
                file.all(
                        "orders",
                        o -> new Facts.Purchase(
                                o.instant("at"), o.number("total"), o.text("category"), o.optional("treatment"))),
                file.all(
                        "referrals",
                        r -> new Facts.Referral(
                                r.instant("at"),
                                r.text("kind"),
                                r.flag("own_accord"),
                                r.maybeInstant("bought"),
                                r.optional("treatment"))),
                file.all(
                        "surveys",
                        s -> new Facts.Survey(s.instant("at"), s.number("score").intValue())),
                file.all(
                        "complaints",
                        c -> new Facts.Complaint(c.instant("at"), c.text("subject"), c.maybeInstant("settled"))),
                file.all("promises", p -> new Facts.Promise(p.instant("due"), p.maybeInstant("kept"))),
                file.all(
                        "contacts",
                        c -> new Facts.Contact(
                                c.instant("at"),
                                Duration.ofMillis(c.number("waited")),
                                c.flag("abandoned"),
                                c.number("transfers").intValue())),
                file.instants("outreach"),
                override(file));
    }

    /** The word against the gates that holds. */
    static Optional<StageOverride> override(Json doc) {
        return doc.maybe("override")
                .map(o -> new StageOverride(
                        o.word("stage", LifecycleStage.class), o.text("reason"), o.text("by"), o.instant("at")));
    }

    private Manner manner(Json p) {
        return new Manner(
                file.all("refused", r -> r.text("channel")),
                p.optional("preferred_from").map(LocalTime::parse),
                p.optional("preferred_to").map(LocalTime::parse));
    }

    private static Treatments.Given given(Json g) {
        return new Treatments.Given(
                offered(g.one("what")), g.instant("at"), g.maybeInstant("until"), g.maybeInstant("used"));
    }

    private static Treatments.Offered offered(Json t) {
        return new Treatments.Offered(
                t.text("code"),
                t.word("kind", TreatmentKind.class),
                new FreeField.Title(t.text("title_en"), t.text("title_fa")),
                t.maybeNumber("percent").map(Long::intValue),
                Duration.ofDays(t.number("every_days")));
    }

    private static QuoteLine quote(Json q) {
        return new QuoteLine(
                q.text("id"),
                q.text("number"),
                q.instant("sent_at"),
                q.text("channel"),
                q.optional("valid_until").map(LocalDate::parse),
                q.number("total"),
                q.text("status"),
                q.all(
                        "lines",
                        l -> new QuoteLine.Line(
                                l.text("title"), l.number("quantity").intValue(), l.number("amount"))));
    }

    private static TaskLine task(Json t) {
        return new TaskLine(
                t.text("id"),
                t.text("title"),
                t.maybeInstant("due_at"),
                t.optional("department"),
                t.optional("owner"),
                t.flag("overdue"));
    }

    private static OpportunityLine opportunity(Json o) {
        List<String> competitors = o.all("competitors", c -> c.text("name"));
        return new OpportunityLine(
                o.text("id"),
                o.text("title"),
                o.text("stage"),
                o.number("value"),
                o.number("probability").intValue(),
                competitors);
    }
}
