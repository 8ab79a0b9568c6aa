package io.pishvaz.demo;

import io.pishvaz.outreach.ListFilter;
import io.pishvaz.outreach.Purpose;
import io.pishvaz.outreach.Terms;
import io.pishvaz.store.Database;
import io.pishvaz.store.PgCallLists;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two telemarketing lists that the demo's agents find on their desks, at whatever hour somebody tries it. */
final class DemoLists {
    private static final int CONTACTS_PER_WEEK = 3;

    private DemoLists() {}

    /** Once for each database; {@code fresh} says whether it was not done before. */
    static Future<Void> make(Database database, InstantSource clock, boolean fresh) {
        if (!fresh) {
            return Future.succeededFuture();
        }
        PgCallLists lists = new PgCallLists(database, CONTACTS_PER_WEEK, clock);
        LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        Terms silent = terms(
                "برگشت مشتریان خاموش",
                Purpose.WIN_BACK,
                "از عادت خودش خیلی دیرتر نخریده است؛ بپرسید چه تغییر کرده و دوباره به دستش آورید.",
                filter(List.of("CUSTOMER", "LOYAL"), List.of("LAPSED"), Optional.empty()),
                today);
        Terms loyal = terms(
                "Loyal and not heard from for a month",
                Purpose.FOLLOW_UP,
                "Nobody has spoken with them for a month. Ask how the machine does; sell nothing.",
                filter(List.of("LOYAL", "ADVOCATE"), List.of(), Optional.of(30)),
                today);
        return lists.make(silent, "mahtab")
                .compose(made -> lists.make(loyal, "mahtab"))
                .mapEmpty();
    }

    private static Terms terms(String name, Purpose purpose, String why, ListFilter filter, LocalDate today) {
        Terms.Window window =
                new Terms.Window(today.minusDays(1), Optional.empty(), LocalTime.MIN, LocalTime.of(23, 59));
        Terms.Calling calling = new Terms.Calling(new Terms.Workers(List.of(), Optional.empty()), window, 3, 120);
        return new Terms(name, purpose, why, Optional.empty(), filter, 200, calling);
    }

    private static ListFilter filter(List<String> stages, List<String> standings, Optional<Integer> silentDays) {
        return new ListFilter(stages, standings, List.of(), List.of(), silentDays, Optional.empty(), Map.of());
    }
}
