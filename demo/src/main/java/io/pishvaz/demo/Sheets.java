package io.pishvaz.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.copy.CopyManager;

/** The tables of the business while it is written, in the order in which they must be loaded. */
final class Sheets {
    final Sheet treatment =
            new Sheet("treatment", "code, kind, title_en, title_fa, percent, cost, valid_days, every_days");
    final Sheet product = new Sheet("product", "code, title_en, title_fa, category, price");
    final Sheet party = new Sheet(
            "party",
            "id, name, kind, role, job, company, place, language, source, birthday,"
                    + " preferred_channel, since, stage, standing, fields");
    final Sheet phone = new Sheet("party_phone", "party_id, e164, kind, position");
    final Sheet stage = new Sheet("stage_history", "party_id, from_stage, to_stage, at, cause, evidence");
    final Sheet given = new Sheet("treatment_given", "party_id, treatment, at, valid_until, cost, given_by");
    final Sheet quote = new Sheet("quote", "id, number, party_id, channel, sent_at, valid_until, total, status, agent");
    final Sheet quoteLine = new Sheet("quote_line", "quote_id, position, title, category, quantity, amount");
    final Sheet order =
            new Sheet("orders", "id, number, party_id, at, total, category, treatment, agent, opportunity_id");
    final Sheet orderLine = new Sheet("order_line", "order_id, position, title, category, quantity, amount");
    final Sheet opportunity = new Sheet(
            "opportunity", "id, party_id, title, stage, value, probability, opened_at, closed_at, owner, lost_reason");
    final Sheet competitor = new Sheet("opportunity_competitor", "opportunity_id, name, note");
    final Sheet step = new Sheet("pipeline_step", "opportunity_id, step, entered, owner, left_at, went_to");
    final Sheet job =
            new Sheet("service_job", "id, number, party_id, order_id, title, stage, changed_at, department, due_at");
    final Sheet jobStep = new Sheet("service_step", "job_id, stage, at, by_login, told_at, told_by, told_over");
    final Sheet channel = new Sheet("party_channel", "party_id, kind, address");
    final Sheet consent = new Sheet("party_consent", "party_id, channel, given");
    final Sheet link = new Sheet("party_link", "party_id, other_id, kind");
    final Sheet contact = new Sheet(
            "interaction",
            "id, kind, party_id, direction, began, ended, agent, reason, disposition, note, aims, own_accord");
    final Sheet task = new Sheet("task", "party_id, title, department, owner, created_at, due_at, done_at");
    final Sheet complaint = new Sheet(
            "complaint", "party_id, at, subject, resolved_at, recovery, opened_by, owner, due_at, steps, result");
    final Sheet promise = new Sheet("promise", "party_id, text, agent, made_at, due_at, kept_at, broken_at");
    final Sheet referral = new Sheet("referral", "referrer_id, referred_id, at, kind, product, own_accord, treatment");
    final Sheet survey = new Sheet("survey", "party_id, at, kind, score, words");
    final Sheet interaction = new Sheet(
            "interaction",
            "id, kind, party_id, direction, began, answered, ended, agent, disposition, note, number, number_kind,"
                    + " caller, dialled, pbx, uniqueid, queue, leave_reason, whole_ms, wait_ms, ring_ms, talk_ms, hold_ms,"
                    + " other_ms, queue_ms");
    final Sheet visit =
            new Sheet("call_visit", "interaction_id, position, pbx, queue, joined, place, left_at, reason, inferred");
    final Sheet talk = new Sheet(
            "call_talk",
            "interaction_id, position, uniqueid, pbx, device, agent, queue, began, ended, end_by, hold_ms, held_from,"
                    + " held_to, inferred");

    /**
     * What a trigger would write for each row is on a sheet of its own, or is not to be written of what lies in the
     * past; only what an order used of what was given is found by the database.
     */
    void triggers(Statement statement, String onOrOff) throws SQLException {
        for (Sheet sheet : inOrder()) {
            statement.execute("ALTER TABLE %s %s TRIGGER USER".formatted(sheet.table(), onOrOff));
        }
        statement.execute("ALTER TABLE orders ENABLE TRIGGER treatment_used");
    }

    void load(CopyManager copy) throws SQLException, IOException {
        for (Sheet sheet : inOrder()) {
            sheet.load(copy);
        }
    }

    private List<Sheet> inOrder() {
        return List.of(
                treatment,
                product,
                party,
                phone,
                channel,
                consent,
                link,
                stage,
                given,
                quote,
                quoteLine,
                opportunity,
                order,
                orderLine,
                job,
                jobStep,
                competitor,
                step,
                task,
                complaint,
                promise,
                referral,
                survey,
                interaction,
                contact,
                visit,
                talk);
    }
}
