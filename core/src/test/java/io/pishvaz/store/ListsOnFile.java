package io.pishvaz.store;

import static io.pishvaz.Await.await;

import io.pishvaz.agent.AgentId;
import io.pishvaz.outreach.CallList;
import io.pishvaz.outreach.ListEntry;
import io.pishvaz.outreach.ListEntry.Result;
import io.pishvaz.outreach.ListFilter;
import io.pishvaz.outreach.ListWork.Card;
import io.pishvaz.outreach.ListWork.Said;
import io.pishvaz.outreach.Purpose;
import io.pishvaz.outreach.QuietHours;
import io.pishvaz.outreach.Terms;
import io.pishvaz.work.Departments;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Parties, lists and who works on them, in a real PostgreSQL, at noon. */
@SuppressWarnings("NullAway.Init")
abstract class ListsOnFile {
    private static Vertx vertx;
    /** 12:00 in Tehran. */
    static final Instant NOON = Instant.parse("2026-11-22T08:30:00Z");

    static final AgentId MINA = new AgentId("mina");
    static final AgentId OMID = new AgentId("omid");
    static final int CAP = 3;
    static final QuietHours QUIET = new QuietHours(LocalTime.of(19, 0), LocalTime.of(10, 0));
    static Database database;

    Instant now = NOON;
    PgCallLists lists;
    PgListWork work;

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
        database = await(Postgres.open(vertx));
    }

    @AfterAll
    static void close() {
        await(database.close());
        await(vertx.close());
    }

    @BeforeEach
    void empty() {
        sql("TRUNCATE party, interaction, call_list CASCADE");
        lists = new PgCallLists(database, CAP, () -> now);
        var departments = new Departments(Map.of("SALES", Set.of(OMID)));
        work = new PgListWork(
                database, new PgListWork.House(departments, CAP, QUIET, ZoneId.of("Asia/Tehran"), () -> now));
    }

    static Terms.Workers everybody() {
        return new Terms.Workers(List.of(), Optional.empty());
    }

    CallList make(Purpose purpose, Terms.Workers workers) {
        var all = new ListFilter(
                List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Map.of());
        return await(lists.make(terms(purpose, workers, all), "sara"));
    }

    static Terms terms(Purpose purpose, Terms.Workers workers, ListFilter filter) {
        var window =
                new Terms.Window(LocalDate.of(2026, 11, 1), Optional.empty(), LocalTime.of(9, 0), LocalTime.of(20, 0));
        var calling = new Terms.Calling(workers, window, 2, 60);
        return new Terms("A list", purpose, "Because", Optional.empty(), filter, 1000, calling);
    }

    List<ListEntry> entries(CallList list) {
        return await(lists.entries(list.id(), Optional.empty(), Optional.empty(), 100))
                .items();
    }

    Optional<Card> next(AgentId agent) {
        return await(work.next(agent, Optional.empty()));
    }

    Optional<ListEntry> say(AgentId agent, UUID entry, Result result) {
        return await(work.result(agent, entry, new Said(result, Optional.empty(), Optional.empty())));
    }

    static void parties(int count, String stage, String standing) {
        sql("""
            WITH made AS (INSERT INTO party (name, stage, standing)
              SELECT 'party ' || i, '%s', '%s' FROM generate_series(1, %d) i RETURNING id, name)
            INSERT INTO party_phone (party_id, e164)
            SELECT id, '+98912' || lpad(split_part(name, ' ', 2), 7, '0') FROM made
            """.formatted(stage, standing, count));
    }

    static String outbound(int count) {
        return """
            INSERT INTO interaction (id, kind, party_id, direction, began)
            SELECT gen_random_uuid(), 'CALL', p.id, 'OUTBOUND', '%s'::timestamptz - interval '1 day'
              FROM party p, generate_series(1, %d)
            """.formatted(NOON, count);
    }

    static void sql(String statement) {
        await(database.pool().query(statement).execute());
    }
}
