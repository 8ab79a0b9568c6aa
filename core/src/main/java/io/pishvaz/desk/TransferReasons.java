package io.pishvaz.desk;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.Call;
import io.pishvaz.call.CallId;
import io.pishvaz.call.Transfer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why agents hand calls over, in their own words. No PBX knows them: they are put to the transfer when the PBX tells of
 * it, and once more each time it tells of the call.
 */
final class TransferReasons {
    /** Calls are told of once more after they have ended; the oldest are forgotten in the end. */
    private static final int KEPT = 10_000;

    private final Staff staff;
    private final Map<PopId, String> said = new HashMap<>();
    private final Map<CallId, Map<Integer, String>> known = new LinkedHashMap<>();

    TransferReasons(Staff staff) {
        this.staff = staff;
    }

    /** For the agent's next transfer of the call. */
    void say(PopId pop, Optional<String> why) {
        why.ifPresentOrElse(text -> said.put(pop, text), () -> said.remove(pop));
    }

    /** Of a transfer that has not happened yet. */
    Optional<String> said(PopId pop) {
        return Optional.ofNullable(said.get(pop));
    }

    Call attach(Call call) {
        List<Transfer> transfers = new ArrayList<>(call.transfers());
        for (int i = 0; i < transfers.size(); i++) {
            Transfer transfer = transfers.get(i);
            if (transfer.why().isEmpty()) {
                Optional<String> why = why(call.id(), i, transfer);
                transfers.set(i, why.map(transfer::because).orElse(transfer));
            }
        }
        return transfers.equals(call.transfers()) ? call : call.with(List.copyOf(transfers));
    }

    private Optional<String> why(CallId call, int index, Transfer transfer) {
        Map<Integer, String> ofCall = known.getOrDefault(call, Map.of());
        Optional<Agent> by = staff.at(transfer.from());
        if (ofCall.containsKey(index) || by.isEmpty()) {
            return Optional.ofNullable(ofCall.get(index));
        }
        Optional<String> fresh =
                Optional.ofNullable(said.remove(new PopId(call, by.get().id())));
        fresh.ifPresent(text -> keep(call, index, text));
        return fresh;
    }

    private void keep(CallId call, int index, String why) {
        known.computeIfAbsent(call, id -> new HashMap<>()).put(index, why);
        if (known.size() > KEPT) {
            known.remove(known.keySet().iterator().next());
        }
    }
}
