package io.pishvaz.cem;

import io.pishvaz.plugin.api.Customer;
import io.pishvaz.plugin.api.Param;
import io.pishvaz.plugin.api.Purchase;
import io.pishvaz.plugin.api.Reason;
import io.pishvaz.plugin.api.Score;
import io.pishvaz.plugin.api.ScoringModule;
import io.pishvaz.plugin.api.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pf4j.Extension;

/** Scores how well a customer's purchases are sustained; silent on who has never bought. */
@Extension
public final class CemModule implements ScoringModule {

    @Override
    public Text title() {
        return Text.of("CEM · Sustaining", "CEM · تداوم ارتباط");
    }

    @Override
    public Optional<Text> speaksOf() {
        return Optional.of(Text.of("It speaks of people who have bought", "از کسانی می‌گوید که خرید کرده‌اند"));
    }

    @Override
    public Optional<Score> score(Customer customer) {
        List<LocalDate> visits = customer.purchases().stream()
                .map(Purchase::at)
                .map(customer::dayOf)
                .distinct()
                .toList();
        if (visits.isEmpty()) {
            return Optional.empty();
        }
        Rhythm rhythm = Rhythm.of(visits);
        Repeats repeats = Repeats.of(customer);
        List<Reason> reasons = Stream.concat(
                        RhythmReasons.of(rhythm, customer.today()), CustomerReasons.of(customer, repeats))
                .toList();
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        Score score = Score.of(headline(rhythm), reasons);
        return Optional.of(rhythm.isKnown() ? score.withDetail(detail(rhythm, repeats)) : score);
    }

    private static Text headline(Rhythm rhythm) {
        return rhythm.isKnown()
                ? RhythmReasons.inWords(rhythm)
                : Text.of("Bought once, on {0}", "یک بار خرید، در {0}", Param.day(rhythm.last()));
    }

    private static Text detail(Rhythm rhythm, Repeats repeats) {
        return Text.of(
                "Next expected {0} · repeat purchases: {1}, {2} in all",
                "خرید بعدی مورد انتظار: {0} · خریدهای تکراری: {1}، در مجموع {2}",
                Param.day(rhythm.expected()),
                Param.count(repeats.count()),
                Param.money(repeats.amount()));
    }
}
