package io.pishvaz.simulator;

import io.pishvaz.agent.Member;
import io.pishvaz.agent.MemberChange;
import io.pishvaz.call.Call;
import io.pishvaz.call.CallChange;
import io.pishvaz.call.CallId;
import io.pishvaz.call.LegId;
import io.pishvaz.call.PbxId;
import io.pishvaz.pbx.PbxWatch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Keeps the last that was told of every call and member. */
final class Watcher implements PbxWatch {

    final Map<CallId, Call> calls = new ConcurrentHashMap<>();
    final Map<String, Member> members = new ConcurrentHashMap<>();
    final List<String> link = new CopyOnWriteArrayList<>();

    @Override
    public void calls(PbxId pbx, List<CallChange> changes) {
        changes.forEach(change -> calls.put(change.after().id(), change.after()));
    }

    @Override
    public void members(PbxId pbx, List<MemberChange> changes) {
        changes.forEach(change -> change.after()
                .ifPresent(member -> members.put(
                        member.queue().name() + "/" + member.device().name(), member)));
    }

    @Override
    public void linkUp(PbxId pbx, Instant at, Optional<Instant> blindSince) {
        link.add("up");
    }

    @Override
    public void dialFailed(LegId leg, DialFailure failure) {}

    @Override
    public void linkDown(PbxId pbx, Instant at) {
        link.add("down");
    }

    long ended() {
        return calls.values().stream().filter(call -> call.ended().isPresent()).count();
    }

    void await(BooleanSupplier wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("link " + link + ", calls " + calls.values());
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
