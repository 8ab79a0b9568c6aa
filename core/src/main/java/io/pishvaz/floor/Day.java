package io.pishvaz.floor;

import io.pishvaz.call.Call;
import io.pishvaz.call.CallId;
import io.pishvaz.call.QueueId;
import io.pishvaz.call.QueueVisit;
import io.pishvaz.queue.QueueFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The calls of one local day, each as last heard; a new day begins empty but for the calls still open. */
final class Day {
    private final ZoneId zone;
    private LocalDate date;
    private final Map<CallId, Call> calls = new LinkedHashMap<>();
    private final Map<CallId, Call> open = new LinkedHashMap<>();
    private final Set<QueueId> queues = new LinkedHashSet<>();

    /** A caller in a queue now. */
    record Waiting(Call call, QueueVisit visit, int position) {}

    Day(ZoneId zone, Instant now) {
        this.zone = zone;
        this.date = LocalDate.ofInstant(now, zone);
    }

    LocalDate date() {
        return date;
    }

    Instant midnight() {
        return date.atStartOfDay(zone).toInstant();
    }

    QueueFigures.Period period() {
        return new QueueFigures.Period(
                midnight(), date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    void put(Call call) {
        calls.put(call.id(), call);
        call.visits().forEach(visit -> queues.add(visit.queue()));
        if (call.ended().isEmpty()) {
            open.put(call.id(), call);
        } else {
            open.remove(call.id());
        }
    }

    /** Begins the next day when {@code now} is in it. */
    boolean turn(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (today.equals(date)) {
            return false;
        }
        date = today;
        calls.values().removeIf(call -> call.ended().isPresent());
        queues.clear();
        calls.values().forEach(call -> call.visits().forEach(visit -> queues.add(visit.queue())));
        return true;
    }

    Optional<Call> call(CallId id) {
        return Optional.ofNullable(calls.get(id));
    }

    Collection<Call> calls() {
        return calls.values();
    }

    /** Those that have not ended, whichever day they began. */
    Collection<Call> open() {
        return open.values();
    }

    Set<QueueId> queues() {
        return queues;
    }

    /**
     * Who waits, queue by queue in the order of joining. The PBX says nothing when those behind move up: positions are
     * ours.
     */
    List<Waiting> waiting() {
        Map<QueueId, Integer> next = new LinkedHashMap<>();
        List<Waiting> waiting = new ArrayList<>();
        open.values().stream()
                .flatMap(call -> waits(call).stream())
                .sorted(Comparator.comparing((Waiting w) -> w.visit().joined()))
                .forEach(w -> waiting.add(
                        new Waiting(w.call(), w.visit(), next.merge(w.visit().queue(), 1, Integer::sum))));
        return waiting;
    }

    private static Optional<Waiting> waits(Call call) {
        return call.visits().isEmpty()
                ? Optional.empty()
                : Optional.of(call.visits().getLast())
                        .filter(visit -> visit.left().isEmpty())
                        .map(visit -> new Waiting(call, visit, 0));
    }
}
