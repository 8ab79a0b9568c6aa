package io.pishvaz.store;

import io.pishvaz.care.Complaint;
import io.pishvaz.care.Contact;
import io.pishvaz.care.Given;
import io.pishvaz.care.Promise;
import io.pishvaz.care.ServiceJob;
import io.pishvaz.care.Survey;
import io.pishvaz.care.Treatment;
import io.pishvaz.customer.FreeField;
import io.pishvaz.customer.TreatmentKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The things of care as PostgreSQL tells them, read into records. */
final class CareRows {
    static final CareStore.Kind<Given> GIVEN =
            new CareStore.Kind<>("treatment", "treatment_given", """
            SELECT json_build_object('id', t.id, 'version', t.version, 'treatment', t.treatment, 'kind', c.kind,
                'title_en', c.title_en, 'title_fa', c.title_fa, 'percent', c.percent, 'at', t.at,
                'valid_until', t.valid_until, 'cost', t.cost, 'by', %s, 'note', t.note, 'used_at', t.used_at,
                'order', (SELECT number FROM orders WHERE id = t.used_order)) AS doc, t.at
              FROM treatment_given t JOIN treatment c ON c.code = t.treatment
            """.formatted(name("t.given_by")), CareRows::given);
    static final CareStore.Kind<Complaint> COMPLAINT = new CareStore.Kind<>(
            "complaint",
            "complaint",
            """
            SELECT to_jsonb(t) || jsonb_build_object('by', %s, 'owner_name', %s, 'closed_by', %s) AS doc, t.at
              FROM complaint t
            """.formatted(name("t.opened_by"), name("t.owner"), name("t.closed_by")),
            CareRows::complaint);
    static final CareStore.Kind<Promise> PROMISE =
            new CareStore.Kind<>("promise", "promise", """
            SELECT to_jsonb(t) || jsonb_build_object('by', %s) AS doc, t.made_at AS at FROM promise t
            """.formatted(name("t.agent")), CareRows::promise);
    static final CareStore.Kind<ServiceJob> JOB = new CareStore.Kind<>(
            "service job", "service_job", """
            SELECT to_jsonb(t) || jsonb_build_object('order', (SELECT number FROM orders WHERE id = t.order_id),
                'steps', (SELECT jsonb_agg(to_jsonb(s) || jsonb_build_object('by', %s, 'told_by', %s) ORDER BY s.id)
                  FROM service_step s WHERE s.job_id = t.id)) AS doc, t.changed_at AS at
              FROM service_job t
            """.formatted(name("s.by_login"), name("s.told_by")), CareRows::job);
    static final CareStore.Kind<Contact> CONTACT =
            new CareStore.Kind<>("contact", "interaction", """
            SELECT json_build_object('id', t.id, 'version', t.version, 'kind', t.kind, 'direction', t.direction,
                'at', t.began, 'by', %s, 'reason', t.reason, 'disposition', t.disposition, 'note', t.note,
                'aims', (SELECT json_agg(json_build_object('aim', a)) FROM unnest(t.aims) a),
                'own_accord', t.own_accord) AS doc, t.began AS at
              FROM interaction t
            """.formatted(name("t.agent")), CareRows::contact);
    static final CareStore.Kind<Survey> SURVEY =
            new CareStore.Kind<>("answer", "survey", """
            SELECT to_jsonb(t) || jsonb_build_object('by', %s) AS doc, t.at FROM survey t
            """.formatted(name("t.asked_by")), CareRows::survey);

    private CareRows() {}

    private static String name(String login) {
        return "coalesce((SELECT u.name FROM app_user u WHERE u.login = %1$s), %1$s)".formatted(login);
    }

    static Treatment treatment(Json t) {
        return new Treatment(
                t.text("code"),
                t.word("kind", TreatmentKind.class),
                new Treatment.Terms(
                        title(t),
                        t.number("cost"),
                        whole(t, "percent"),
                        whole(t, "valid_days"),
                        t.number("every_days").intValue(),
                        t.flag("offered")),
                version(t));
    }

    private static Given given(Json g) {
        return new Given(
                id(g),
                version(g),
                g.text("treatment"),
                g.word("kind", TreatmentKind.class),
                title(g),
                whole(g, "percent"),
                g.instant("at"),
                g.maybeInstant("valid_until"),
                g.number("cost"),
                g.optional("by"),
                g.optional("note"),
                g.maybeInstant("used_at"),
                g.optional("order"));
    }

    private static Complaint complaint(Json c) {
        return new Complaint(
                id(c),
                version(c),
                c.text("number"),
                c.text("subject"),
                c.instant("at"),
                c.optional("by"),
                new Complaint.Assigned(
                        c.optional("owner"),
                        c.optional("owner_name"),
                        c.optional("department"),
                        c.maybeInstant("due_at")),
                c.all(
                        "steps",
                        s -> new Complaint.Step(s.text("title"), s.maybeInstant("doneAt"), s.optional("doneBy"))),
                c.maybeInstant("resolved_at")
                        .map(at -> new Complaint.Closed(
                                at,
                                c.optional("closed_by"),
                                c.optional("result").map(Complaint.Result::valueOf),
                                c.optional("recovery"))),
                c.maybeInstant("taken_back_at"));
    }

    private static Promise promise(Json p) {
        Promise.State state = p.optional("kept_at").isPresent()
                ? Promise.State.KEPT
                : p.optional("broken_at").isPresent() ? Promise.State.BROKEN : Promise.State.OPEN;
        return new Promise(
                id(p),
                version(p),
                p.text("text"),
                p.optional("agent"),
                p.optional("by"),
                p.instant("made_at"),
                p.instant("due_at"),
                state,
                p.maybeInstant("kept_at"));
    }

    private static ServiceJob job(Json j) {
        return new ServiceJob(
                id(j),
                version(j),
                j.text("number"),
                j.text("title"),
                j.text("stage"),
                j.optional("department"),
                j.maybeInstant("due_at"),
                j.optional("order"),
                j.all("steps", CareRows::step));
    }

    private static ServiceJob.Step step(Json s) {
        return new ServiceJob.Step(
                s.text("stage"),
                s.instant("at"),
                s.optional("by"),
                s.maybeInstant("told_at")
                        .map(at -> new ServiceJob.Told(at, s.optional("told_by"), s.text("told_over"))));
    }

    private static Contact contact(Json c) {
        List<Contact.Aim> aims = c.all("aims", a -> a.word("aim", Contact.Aim.class));
        return new Contact(
                id(c),
                version(c),
                c.text("kind"),
                c.text("direction"),
                c.instant("at"),
                c.optional("by"),
                new Contact.About(
                        c.optional("reason"),
                        c.optional("disposition"),
                        c.optional("note"),
                        aims,
                        c.flag("own_accord")));
    }

    private static Survey survey(Json s) {
        return new Survey(
                id(s),
                s.word("kind", Survey.Kind.class),
                s.number("score").intValue(),
                s.optional("words"),
                s.instant("at"),
                s.optional("by"),
                s.optional("task_id").map(UUID::fromString));
    }

    private static FreeField.Title title(Json row) {
        return new FreeField.Title(row.text("title_en"), row.text("title_fa"));
    }

    private static UUID id(Json row) {
        return UUID.fromString(row.text("id"));
    }

    private static int version(Json row) {
        return row.number("version").intValue();
    }

    private static Optional<Integer> whole(Json row, String name) {
        return row.maybeNumber(name).map(Long::intValue);
    }
}
