package io.pishvaz.ami;

import io.pishvaz.agent.MemberChange;
import io.pishvaz.call.CallChange;
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

/** Remembers what a link told. */
final class Witness implements PbxWatch, AmiMeter {

    final List<String> told = new CopyOnWriteArrayList<>();
    final List<CallChange> calls = new CopyOnWriteArrayList<>();
    final List<MemberChange> members = new CopyOnWriteArrayList<>();
    final Map<LegId, DialFailure> failed = new ConcurrentHashMap<>();
    final List<Optional<Instant>> blind = new CopyOnWriteArrayList<>();

    @Override
    public void calls(PbxId pbx, List<CallChange> changes) {
        calls.addAll(changes);
    }

    @Override
    public void members(PbxId pbx, List<MemberChange> changes) {
        members.addAll(changes);
    }

    @Override
    public void dialFailed(LegId leg, DialFailure failure) {
        failed.put(leg, failure);
    }

    @Override
    public void linkUp(PbxId pbx, Instant at, Optional<Instant> blindSince) {
        blind.add(blindSince);
        told.add("up");
    }

    @Override
    public void linkDown(PbxId pbx, Instant at) {
        told.add("down");
    }

    @Override
    public void lost(PbxId pbx, String reason) {
        told.add(reason);
    }

    @Override
    public void resynced(PbxId pbx, String why) {
        told.add(why);
    }

    /** Waits until it holds; fails with what was told instead. */
    void await(BooleanSupplier wanted) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("told only " + told);
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
