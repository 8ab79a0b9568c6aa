package io.pishvaz.desk;

import io.pishvaz.call.Call;
import io.pishvaz.call.Consult;
import io.pishvaz.call.Device;
import io.pishvaz.call.Offer;
import io.pishvaz.call.Transfer;
import io.pishvaz.live.Refusal;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Why a call that somebody wanted came to nothing, as far as the PBX tells. */
final class Unanswered {
    private Unanswered() {}

    /** The agent asked somebody, nobody answered, and the other party is back with the agent. */
    static Optional<Refusal> why(Part before, Part now) {
        return before.asks()
                .filter(consult -> consult.answered().isEmpty())
                .filter(consult -> now.asks().isEmpty() && before.leg().equals(now.leg()))
                .flatMap(consult -> latest(now.call(), consult))
                .filter(consult -> consult.answered().isEmpty())
                .flatMap(consult -> why(now.call(), consult));
    }

    private static Optional<Consult> latest(Call call, Consult consult) {
        return call.consults().stream()
                .filter(one -> one.by().equals(consult.by()) && one.began().equals(consult.began()))
                .findFirst();
    }

    private static Optional<Refusal> why(Call call, Consult consult) {
        Optional<Offer> rang = consult.leg().flatMap(leg -> call.offers().reversed().stream()
                .filter(offer -> offer.leg().equals(leg))
                .findFirst());
        return rang.map(offer -> offer.outcome().flatMap(Unanswered::code)).orElse(Optional.of(Refusal.NO_SUCH_TARGET));
    }

    /** The agent dialled and the outside party was not reached; empty where the agent gave up. */
    static Optional<Refusal> why(Call dialled) {
        return dialled.unreached().flatMap(Unanswered::code);
    }

    /** Sent on at once by whoever has these devices; the other party is gone, and nobody answered there. */
    static Optional<Transfer> notTaken(Call call, Predicate<Device> own) {
        return call.ended()
                .flatMap(over -> call.transfers().reversed().stream().findFirst())
                .filter(sent -> sent.kind() == Transfer.Kind.BLIND && own.test(sent.from()))
                .filter(sent ->
                        call.talks().stream().noneMatch(talk -> !talk.began().isBefore(sent.at())))
                .filter(sent -> rangSince(call, sent)
                        .noneMatch(offer -> offer.outcome().equals(Optional.of(Offer.Outcome.ANSWERED))));
    }

    /** Why nobody there answered. */
    static Optional<Refusal> why(Call call, Transfer sent) {
        return rangSince(call, sent)
                .reduce((one, next) -> next)
                .flatMap(Offer::outcome)
                .flatMap(Unanswered::code);
    }

    private static Stream<Offer> rangSince(Call call, Transfer sent) {
        return call.offers().stream()
                .filter(offer ->
                        offer.ended().filter(end -> end.isBefore(sent.at())).isEmpty());
    }

    private static Optional<Refusal> code(Offer.Outcome outcome) {
        return switch (outcome) {
            case REFUSED -> Optional.of(Refusal.BUSY);
            case NO_ANSWER -> Optional.of(Refusal.NO_ANSWER);
            case FAILED -> Optional.of(Refusal.NOT_REACHABLE);
            case ANSWERED, LOST, CALLER_GAVE_UP, UNKNOWN -> Optional.empty();
        };
    }
}
