package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.outreach.CallList;
import io.pishvaz.outreach.ListFilter;
import io.pishvaz.outreach.Purpose;
import io.pishvaz.outreach.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PgListsIT extends ListsOnFile {
    @Test
    void theFilterChoosesAndWhoBuysNextComesFirst() {
        parties(3, "LOYAL", "ACTIVE");
        sql("UPDATE party SET source = 'FRIEND', fields = '{\"size\": \"large\"}' WHERE name <> 'party 1'");
        sql("UPDATE party SET expected_at = '2026-11-25' WHERE name = 'party 3'");
        sql("UPDATE party SET expected_at = '2026-11-20' WHERE name = 'party 2'");
        var filter = new ListFilter(
                List.of("LOYAL"),
                List.of("ACTIVE"),
                List.of("FRIEND"),
                List.of(),
                Optional.of(30),
                Optional.of(7),
                Map.of("size", "large"));
        Terms terms = terms(Purpose.SELL, everybody(), filter);
        assertThat(await(lists.preview(terms)).count()).isEqualTo(2);
        CallList list = await(lists.make(terms, "sara"));
        assertThat(entries(list)).extracting(entry -> entry.who().name()).containsExactly("party 2", "party 3");
        assertThat(entries(list).getFirst().reasons())
                .extracting(reason -> reason.code())
                .contains("list.reason.overdue");
        assertThat(list.terms()).isEqualTo(terms);
        sql(outbound(1));
        assertThat(await(lists.preview(terms)).count()).isZero();
    }

    @Test
    void pagesAndTheTableTellEverybodyOnce() {
        parties(25, "CUSTOMER", "ACTIVE");
        CallList list = make(Purpose.SELL, everybody());
        List<String> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            var page = await(lists.entries(list.id(), Optional.empty(), after, 10));
            page.items().forEach(entry -> seen.add(entry.who().name()));
            after = page.next();
        } while (after.isPresent());
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(await(lists.table(list.id(), 0, 100))).hasSize(26);
        assertThat(await(lists.table(list.id(), 25, 100))).isEmpty();
    }
}
