package io.pishvaz.customer;

import io.pishvaz.customer.CustomerFile.Buying;
import io.pishvaz.customer.CustomerFile.HistoryItem;
import io.pishvaz.customer.CustomerFile.OpportunityLine;
import io.pishvaz.customer.CustomerFile.QuoteLine;
import io.pishvaz.customer.CustomerFile.TaskLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is on record of a party, before any judgement. */
public record FileRecord(
        Party party,
        Facts facts,
        Optional<QuoteLine> quote,
        List<TaskLine> tasks,
        List<OpportunityLine> opportunities,
        List<HistoryItem> history,
        boolean historyMore,
        Treatments treatments,
        Manner manner) {

    /** The file as an agent sees it now: judged, with guidance. */
    public CustomerFile judged(LifecycleEngine engine, Instant now) {
        Lifecycle lifecycle = engine.judge(facts, now);
        Guide.Situation situation = new Guide.Situation(
                party.name(),
                facts,
                lifecycle,
                engine.rhythm(facts),
                quote,
                tasks,
                opportunities,
                engine.contactCap(facts, now),
                manner,
                now);
        return new CustomerFile(
                party,
                lifecycle,
                Guide.of(situation),
                FirstHundredDays.of(facts, now),
                quote,
                tasks,
                opportunities,
                history,
                historyMore,
                treatments.expected(lifecycle.stage(), now),
                situation.cap(),
                buying());
    }

    private Buying buying() {
        return new Buying(
                facts.purchases().stream()
                        .map(p -> new Buying.Order(p.at(), p.amountRial(), p.category(), p.treatment()))
                        .toList(),
                facts.referrals().stream()
                        .map(r ->
                                new Buying.Referral(r.at(), r.kind(), r.bought().isPresent(), r.treatment()))
                        .toList(),
                facts.lastSurvey().map(Facts.Survey::score),
                facts.openComplaints().size());
    }
}
