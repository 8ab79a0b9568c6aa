package io.pishvaz.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Remembers what the web's meter was told. */
final class Counted implements WebMeter {
    final AtomicInteger tabs = new AtomicInteger();
    final AtomicInteger sent = new AtomicInteger();
    final AtomicInteger coalesced = new AtomicInteger();
    final AtomicInteger dropped = new AtomicInteger();
    final List<String> answered = new CopyOnWriteArrayList<>();

    @Override
    public void tabs(int more) {
        tabs.addAndGet(more);
    }

    @Override
    public void sent() {
        sent.incrementAndGet();
    }

    @Override
    public void coalesced() {
        coalesced.incrementAndGet();
    }

    @Override
    public void dropped() {
        dropped.incrementAndGet();
    }

    @Override
    public void answered(String operation, int status, Duration took) {
        answered.add(operation + " " + status);
    }
}
