package io.pishvaz.ami;

import io.vertx.core.Future;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells when the callers known to wait are not those the PBX counts; once may be chance, twice in a row is not. */
final class Drift {

    private Set<String> suspects = Set.of();

    void forget() {
        suspects = Set.of();
    }

    /** Succeeds with whether the same queue was wrong this time and the last. */
    Future<Boolean> compare(AmiSession session, PbxModel model) {
        var differing = new HashSet<String>();
        return session.list(AmiAction.of("QueueSummary"), item -> {
                    String queue = item.get("Queue");
                    String callers = item.get("Callers");
                    if (queue != null
                            && callers != null
                            && !callers.equals(String.valueOf(waiting(model).getOrDefault(queue, 0L)))) {
                        differing.add(queue);
                    }
                })
                .map(end -> {
                    boolean again = differing.stream().anyMatch(suspects::contains);
                    suspects = again ? Set.of() : Set.copyOf(differing);
                    return again;
                });
    }

    private static Map<String, Long> waiting(PbxModel model) {
        return model.openCalls().stream()
                .flatMap(call -> call.visits().stream())
                .filter(visit -> visit.left().isEmpty())
                .collect(Collectors.groupingBy(visit -> visit.queue().name(), Collectors.counting()));
    }
}
