package io.pishvaz.live;

import io.pishvaz.queue.QueueFigures;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What of a board is different now. Queues and agents are those that changed, each as a whole and in its old place;
 * callers, alerts and blind spells are all of them where any changed.
 */
public record BoardPatch(
        Instant at,
        Optional<QueueFigures> totals,
        Optional<Double> occupancy,
        Optional<Long> pausedMs,
        List<Board.Queue> queues,
        Optional<List<Board.Caller>> callers,
        List<Board.Seat> agents,
        Optional<List<Board.Alert>> alerts,
        Optional<List<Board.Blind>> blind) {

    /**
     * The frame that leads from one board to the next, if any is needed: a patch, or the whole board where queues or
     * agents came, went or changed places, or another day began.
     */
    public static Optional<Frame> between(Board before, Board now) {
        if (!before.at(now.at()).equals(now)) {
            return Optional.of(
                    sameShape(before, now) ? new Frame.BoardPatched(patch(before, now)) : new Frame.BoardChanged(now));
        }
        return Optional.empty();
    }

    /** The board after this patch. */
    public Board onto(Board board) {
        return new Board(
                at,
                board.day(),
                board.targetMs(),
                totals.orElse(board.totals()),
                occupancy.or(board::occupancy),
                pausedMs.orElse(board.pausedMs()),
                replaced(board.queues(), queues, BoardPatch::key),
                callers.orElse(board.callers()),
                replaced(board.agents(), agents, Board.Seat::agent),
                alerts.orElse(board.alerts()),
                blind.orElse(board.blind()));
    }

    private static BoardPatch patch(Board before, Board now) {
        return new BoardPatch(
                now.at(),
                changed(before.totals(), now.totals()),
                now.occupancy(),
                changed(before.pausedMs(), now.pausedMs()),
                changed(before.queues(), now.queues(), BoardPatch::key),
                changed(before.callers(), now.callers()),
                changed(before.agents(), now.agents(), Board.Seat::agent),
                changed(before.alerts(), now.alerts()),
                changed(before.blind(), now.blind()));
    }

    private static boolean sameShape(Board before, Board now) {
        return before.day().equals(now.day())
                && before.targetMs() == now.targetMs()
                && keys(before.queues(), BoardPatch::key).equals(keys(now.queues(), BoardPatch::key))
                && keys(before.agents(), Board.Seat::agent).equals(keys(now.agents(), Board.Seat::agent));
    }

    private static <T> Optional<T> changed(T before, T now) {
        return before.equals(now) ? Optional.empty() : Optional.of(now);
    }

    private static <T> List<T> changed(List<T> before, List<T> now, Function<T, String> key) {
        Map<String, T> known = new HashMap<>();
        before.forEach(one -> known.put(key.apply(one), one));
        return now.stream()
                .filter(one -> !one.equals(known.get(key.apply(one))))
                .toList();
    }

    private static <T> List<T> replaced(List<T> before, List<T> changed, Function<T, String> key) {
        Map<String, T> now = changed.stream().collect(Collectors.toMap(key, one -> one));
        UnaryOperator<T> newest = one -> now.getOrDefault(key.apply(one), one);
        return before.stream().map(newest).toList();
    }

    private static <T> List<String> keys(List<T> all, Function<T, String> key) {
        return all.stream().map(key).toList();
    }

    private static String key(Board.Queue queue) {
        return queue.pbx() + "/" + queue.queue();
    }
}
