package io.pishvaz.simulator;

import io.vertx.core.Vertx;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Callers who come by themselves, each independent of the others (Poisson). */
final class Traffic {

    private static final long TICK_MILLIS = 5;

    private final Vertx vertx;
    private final Rhythm rhythm;
    private final Floor floor;
    private final Supplier<CallerSpec> callers;
    private final Consumer<CallerSpec> arrive;
    private final RandomGenerator random;
    private double nextMillis;
    private long timer = -1;

    Traffic(Vertx vertx, Floor floor, Rhythm rhythm, Supplier<CallerSpec> callers, Consumer<CallerSpec> arrive) {
        this.vertx = vertx;
        this.floor = floor;
        this.rhythm = rhythm;
        this.callers = callers;
        this.arrive = arrive;
        this.random = floor.random;
    }

    void start() {
        nextMillis = floor.clock.millis() + gap();
        schedule();
    }

    void stop() {
        vertx.cancelTimer(timer);
    }

    private void schedule() {
        long wait = (long) Math.max(TICK_MILLIS, nextMillis - floor.clock.millis());
        timer = vertx.setTimer(wait, tick -> {
            while (nextMillis <= floor.clock.millis()) {
                arrive.accept(callers.get());
                nextMillis += gap();
            }
            schedule();
        });
    }

    private double gap() {
        double perMilli =
                rhythm.callsPerMilli(floor.now().atZone(ZoneId.systemDefault()).toLocalTime());
        return random.nextExponential() / (perMilli * floor.plan.speed());
    }
}
