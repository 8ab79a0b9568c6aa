package io.pishvaz.http;

import io.pishvaz.customer.Evidence;
import io.pishvaz.customer.Facts;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.Phrase;
import io.pishvaz.customer.StageChange.Cause;
import io.pishvaz.customer.StageOverride;
import io.pishvaz.customer.Stages;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One party, whom a supervisor has set to loyal. */
final class FakeStages implements Stages {
    @Override
    public Future<Void> judge(PartyId party, Optional<Facts.Contact> ended) {
        return Future.succeededFuture();
    }

    @Override
    public Future<Optional<History>> history(PartyId party) {
        Evidence first =
                new Evidence(Evidence.State.MET, new Phrase("evidence.firstPurchase", Map.of("at", Samples.AT)));
        List<Move> moves = List.of(
                new Move(
                        Samples.AT,
                        LifecycleStage.CUSTOMER,
                        LifecycleStage.LOYAL,
                        Cause.OVERRIDE,
                        List.of(),
                        Optional.of("Mahtab Zand"),
                        Optional.of("Years with our old shop")),
                new Move(
                        Samples.AT,
                        LifecycleStage.PROSPECT,
                        LifecycleStage.CUSTOMER,
                        Cause.PURCHASE,
                        List.of(first),
                        Optional.empty(),
                        Optional.empty()));
        StageOverride held =
                new StageOverride(LifecycleStage.LOYAL, "Years with our old shop", "Mahtab Zand", Samples.AT);
        return Future.succeededFuture(
                Optional.of(new History(3, moves, Optional.of(held))).filter(h -> party.equals(Samples.PARTY)));
    }

    @Override
    public Future<Decided> override(Decision decision, LifecycleStage stage, String reason) {
        return decided(decision);
    }

    @Override
    public Future<Decided> removeOverride(Decision decision, Optional<String> reason) {
        return decided(decision);
    }

    private static Future<Decided> decided(Decision decision) {
        return Future.succeededFuture(
                !decision.party().equals(Samples.PARTY)
                        ? Decided.NOT_THERE
                        : decision.version() == 3 ? Decided.DONE : Decided.CHANGED);
    }
}
