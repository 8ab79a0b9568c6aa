package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.customer.CustomerFile.HistoryItem;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.Timeline;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class PgTimelineIT {
    private static final Vertx VERTX = Vertx.vertx();
    private static final UUID PARTY = new UUID(0, 7);
    private static Database database;

    @BeforeAll
    static void open() {
        database = await(Postgres.open(VERTX));
        await(database.pool().query(BUSY).execute());
    }

    @AfterAll
    static void close() {
        await(database.close());
        await(VERTX.close());
    }

    private static final String BUSY = """
            INSERT INTO party (id, name) VALUES ('%1$s', 'Shirin'), (gen_random_uuid(), 'Taraneh');
            INSERT INTO interaction (id, kind, party_id, direction, began, ended, leave_reason, whole_ms, wait_ms, ring_ms,
                talk_ms, hold_ms, other_ms, queue_ms)
              SELECT gen_random_uuid(), 'CALL', '%1$s', 'INBOUND', '2026-01-01T10:00Z', '2026-01-01T10:02Z',
                'HUNG_UP_WAITING', 120000, 120000, 0, 0, 0, 0, 120000 FROM generate_series(1, 5);
            INSERT INTO interaction (id, kind, party_id, direction, began, ended)
              VALUES (gen_random_uuid(), 'SMS', '%1$s', 'OUTBOUND', '2026-01-02T10:00Z', '2026-01-02T10:00Z');
            INSERT INTO quote (number, party_id, channel, sent_at, total, status)
              VALUES ('PF-1', '%1$s', 'EMAIL', '2026-01-03T10:00Z', 90, 'SENT');
            INSERT INTO orders (number, party_id, at, total, category) VALUES ('S-1', '%1$s', '2026-01-04T10:00Z', 80, 'beans');
            INSERT INTO stage_history VALUES ('%1$s', 'CUSTOMER', 'PROSPECT', '2026-01-04T10:00Z', 'PURCHASE', '[]');
            INSERT INTO survey (party_id, at, kind, score, words) VALUES ('%1$s', '2026-01-05T10:00Z', 'CSAT', 9, 'thanks');
            INSERT INTO complaint (party_id, at, subject) VALUES ('%1$s', '2026-01-06T10:00Z', 'late');
            INSERT INTO task (party_id, title, created_at) VALUES ('%1$s', 'Barista visit', '2026-01-07T10:00Z');
            INSERT INTO referral (referrer_id, referred_id, at, kind)
              SELECT '%1$s', id, '2026-01-08T10:00Z', 'ONLINE' FROM party WHERE name = 'Taraneh';
            """.formatted(PARTY);

    @Test
    void everythingThatHappenedIsThereNewestFirstPageByPage() {
        Timeline timeline = new PgTimeline(database);
        List<HistoryItem> all = new ArrayList<>();
        Optional<String> before = Optional.empty();
        do {
            Timeline.Page page = await(timeline.page(new PartyId(PARTY), before, Set.of(), 3));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            all.addAll(page.items());
            before = page.next();
        } while (before.isPresent());
        assertThat(all).hasSize(13).doesNotHaveDuplicates();
        assertThat(all).extracting(HistoryItem::kind).startsWith("REFERRAL", "TASK", "COMPLAINT", "SURVEY");
        assertThat(all).extracting(HistoryItem::at).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(all.getLast().title().code()).isEqualTo("history.callGivenUp");
        assertThat(all.getLast().title().params()).containsEntry("waited", Duration.ofMinutes(2));
        assertThat(all.getFirst().title().params()).containsEntry("name", "Taraneh");
    }

    @Test
    void oneKindAloneAndAForeignCursor() {
        Timeline timeline = new PgTimeline(database);
        Timeline.Page calls = await(timeline.page(new PartyId(PARTY), Optional.of("not ours"), Set.of("CALL"), 20));
        assertThat(calls.items()).hasSize(5).allMatch(item -> item.kind().equals("CALL"));
        assertThat(calls.next()).isEmpty();
        Timeline.Page two = await(timeline.page(new PartyId(PARTY), Optional.empty(), Set.of("CALL", "TASK"), 20));
        assertThat(two.items())
                .extracting(HistoryItem::kind)
                .containsOnly("CALL", "TASK")
                .hasSize(6);
        assertThat(await(timeline.page(new PartyId(UUID.randomUUID()), Optional.empty(), Set.of(), 20))
                        .items())
                .isEmpty();
    }
}
