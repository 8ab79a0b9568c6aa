package io.pishvaz.demo;

import io.pishvaz.pbx.DemoCalls;
import io.pishvaz.simulator.CallerSpec;
import io.pishvaz.simulator.SimulatedPbx;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/** The people who phone the demo: mostly parties on file, some strangers, a few who hide their number. */
final class DemoCallers implements DemoCalls {
    private static final int STRANGERS_PERCENT = 12;
    private static final int WITHHELD_PERCENT = 3;
    /** Whoever phones on demand waits and talks for as long as is wanted, but not for ever. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private static final Duration LONGEST_TALK = Duration.ofMinutes(30);
    private final Business.Callers numbers;
    private final SimulatedPbx pbx;
    private final RandomGenerator random = new Random();
    private final Map<String, Made> made = new LinkedHashMap<>();

    DemoCallers(Business.Callers numbers, SimulatedPbx pbx) {
        this.numbers = numbers;
        this.pbx = pbx;
    }

    @Override
    public Future<String> make(DemoCall call) {
        CallerSpec caller = caller(call).waitingAtMost(LONGEST_WAIT).staying(LONGEST_TALK);
        String human = call.extension().orElse(DemoFloor.FIRST_HUMAN);
        String queue = call.queue().orElseGet(() -> DemoFloor.queueOf(human));
        return pbx.call(caller.into(queue).preferring(human)).onSuccess(id -> remember(id, call.kind(), caller));
    }

    private synchronized void remember(String id, DemoCall.Kind kind, CallerSpec caller) {
        made.put(id, new Made(id, kind, caller.number(), Instant.now()));
    }

    @Override
    public Future<Boolean> end(String id) {
        return isMade(id) ? pbx.hangupCaller(id) : Future.succeededFuture(false);
    }

    private synchronized boolean isMade(String id) {
        return made.containsKey(id);
    }

    @Override
    public Future<List<Made>> live() {
        return pbx.liveCallers().map(live -> {
            synchronized (this) {
                made.keySet().retainAll(live);
                return List.copyOf(made.values());
            }
        });
    }

    private CallerSpec caller(DemoCall call) {
        return switch (call.kind()) {
            case WITHHELD -> CallerSpec.withheld();
            case KNOWN -> CallerSpec.from(call.number().orElseGet(() -> any(numbers.known())));
            case SHARED -> CallerSpec.from(any(numbers.shared()));
            case UNKNOWN -> CallerSpec.from(call.number().orElseGet(this::stranger));
        };
    }

    /** Whoever phones next by themselves. */
    CallerSpec next() {
        int draw = random.nextInt(100);
        if (draw < WITHHELD_PERCENT) {
            return CallerSpec.withheld();
        }
        return CallerSpec.from(draw < WITHHELD_PERCENT + STRANGERS_PERCENT ? stranger() : any(numbers.known()));
    }

    private String stranger() {
        return "+98935%07d".formatted(random.nextInt(10_000_000));
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
