package io.pishvaz.http;

import io.pishvaz.agent.AgentId;
import io.pishvaz.floor.AlertActions;
import io.pishvaz.floor.BoardView;
import io.pishvaz.floor.Interactions;
import io.pishvaz.floor.PresenceSpells;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.BiFunction;

/** What supervisors see. */
final class FloorRoutes {
    private final BoardView board;
    private final Interactions interactions;
    private final PresenceSpells spells;
    private final AlertActions alerts;

    FloorRoutes(BoardView board, Interactions interactions, PresenceSpells spells, AlertActions alerts) {
        this.board = board;
        this.interactions = interactions;
        this.spells = spells;
        this.alerts = alerts;
    }

    void mount(Operations operations) {
        operations.on("getBoard", asked -> board.now().map(Reply::ok));
        operations.on("getInteractions", this::interactions);
        operations.on("getPresenceSpells", this::spells);
        operations.on("stepAlert", this::alert);
    }

    private Future<Reply> interactions(Asked asked) {
        return period(asked, (from, to) -> interactions
                .page(new Interactions.Query(
                        from, to, asked.query("queue"), asked.query("after"), asked.number("limit", 100)))
                .map(Reply::ok));
    }

    private Future<Reply> spells(Asked asked) {
        return period(asked, (from, to) -> spells.page(new PresenceSpells.Query(
                        from,
                        to,
                        asked.query("agent").map(AgentId::new),
                        asked.query("after"),
                        asked.number("limit", 100)))
                .map(Reply::ok));
    }

    private Future<Reply> alert(Asked asked) {
        var step = AlertActions.Step.valueOf(asked.text("step"));
        return alerts.step(asked.session().user().login(), asked.path("alert"), step)
                .map(outcome -> Replies.of(outcome, done -> Reply.empty(204)));
    }

    private static Future<Reply> period(Asked asked, BiFunction<Instant, Instant, Future<Reply>> answer) {
        var from = instant(asked, "from");
        var to = instant(asked, "to");
        return from.isBefore(to)
                ? answer.apply(from, to)
                : Problem.field("to", to.toString(), "later than from").reply().now();
    }

    private static Instant instant(Asked asked, String name) {
        return OffsetDateTime.parse(asked.query(name).orElseThrow()).toInstant();
    }
}
