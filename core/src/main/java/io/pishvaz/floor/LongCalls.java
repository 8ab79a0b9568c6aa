package io.pishvaz.floor;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.Call;
import io.pishvaz.call.Direction;
import io.pishvaz.call.Talk;
import io.pishvaz.customer.Phrase;
import io.pishvaz.live.Board.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Talks with the outside that go on for longer than the administrator thinks usual; none where no limit is set. */
record LongCalls(Staff staff, Optional<Duration> limit) {

    List<Alert> now(Collection<Call> open, Instant now) {
        return limit.map(longest -> open.stream()
                        .filter(call -> call.direction() != Direction.INTERNAL)
                        .flatMap(call -> call.talks().stream()
                                .filter(talk -> talk.ended().isEmpty())
                                .filter(talk ->
                                        Duration.between(talk.began(), now).compareTo(longest) > 0)
                                .flatMap(talk -> alert(call, talk, longest)))
                        .toList())
                .orElse(List.of());
    }

    private Stream<Alert> alert(Call call, Talk talk, Duration longest) {
        return staff.at(talk.device()).map(Agent::id).stream()
                .map(agent -> new Alert(
                        "long:" + call.id() + ":" + talk.leg(),
                        talk.began().plus(longest),
                        Alert.Kind.LONG_CALL,
                        new Phrase("alert.longCall", Map.of("agent", agent.name(), "since", talk.began())),
                        Optional.empty()));
    }
}
