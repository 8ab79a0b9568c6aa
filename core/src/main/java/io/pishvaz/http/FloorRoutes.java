package io.pishvaz.http;

import io.pishvaz.floor.BoardView;
import io.pishvaz.floor.Interactions;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.OffsetDateTime;

/** What supervisors see. */
final class FloorRoutes {
    private final BoardView board;
    private final Interactions interactions;

    FloorRoutes(BoardView board, Interactions interactions) {
        this.board = board;
        this.interactions = interactions;
    }

    void mount(Operations operations) {
        operations.on("getBoard", asked -> board.now().map(Reply::ok));
        operations.on("getInteractions", this::interactions);
    }

    private Future<Reply> interactions(Asked asked) {
        var from = instant(asked, "from");
        var to = instant(asked, "to");
        if (!from.isBefore(to)) {
            return Problem.field("to", to.toString(), "later than from").reply().now();
        }
        var query = new Interactions.Query(
                from, to, asked.query("queue"), asked.query("after"), asked.number("limit", 100));
        return interactions.page(query).map(Reply::ok);
    }

    private static Instant instant(Asked asked, String name) {
        return OffsetDateTime.parse(asked.query(name).orElseThrow()).toInstant();
    }
}
