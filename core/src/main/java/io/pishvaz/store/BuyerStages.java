package io.pishvaz.store;

import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.StageChange;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Judges a buyer and whoever sent them, within the transaction of the order; answers whose file changed. */
final class BuyerStages {
    private static final String REFERRERS =
            "SELECT DISTINCT referrer_id FROM referral WHERE referred_id = $1 ORDER BY referrer_id";

    private final StageKeeper stages;

    BuyerStages(StageKeeper stages) {
        this.stages = stages;
    }

    Future<List<PartyId>> bought(Sale sale, PartyId party) {
        return each(sale, party, one -> stages.settle(sale.tx(), one, sale.now(), Optional.empty())
                .mapEmpty());
    }

    /** What was bought is not what it was, or was never bought. */
    Future<List<PartyId>> corrected(Sale sale, PartyId party, Optional<String> reason) {
        StageKeeper.Why why = new StageKeeper.Why(
                StageChange.Cause.CORRECTION, Optional.of(sale.by().login()), reason);
        return each(sale, party, one -> stages.correct(sale.tx(), one, sale.now(), why));
    }

    private static Future<List<PartyId>> each(Sale sale, PartyId buyer, Function<PartyId, Future<Void>> judge) {
        return sale.tx()
                .preparedQuery(REFERRERS)
                .execute(Tuple.of(buyer.value()))
                .compose(rows -> {
                    List<PartyId> all = new ArrayList<>(List.of(buyer));
                    Stream<UUID> referrers =
                            StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID("referrer_id"));
                    referrers.map(PartyId::new).forEach(all::add);
                    Future<Void> judged = Future.succeededFuture();
                    for (PartyId party : all) {
                        judged = judged.compose(v -> judge.apply(party));
                    }
                    return judged.map(all);
                });
    }
}
