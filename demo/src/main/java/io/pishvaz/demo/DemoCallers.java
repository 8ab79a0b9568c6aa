package io.pishvaz.demo;

import io.pishvaz.pbx.DemoCalls;
import io.pishvaz.simulator.CallerSpec;
import io.pishvaz.simulator.SimulatedPbx;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/** The people who phone the demo: mostly parties on file, some strangers, a few who hide their number. */
final class DemoCallers implements DemoCalls {
    private static final int STRANGERS_PERCENT = 12;
    private static final int WITHHELD_PERCENT = 3;
    private final Business.Callers numbers;
    private final SimulatedPbx pbx;
    private final RandomGenerator random = new Random();

    DemoCallers(Business.Callers numbers, SimulatedPbx pbx) {
        this.numbers = numbers;
        this.pbx = pbx;
    }

    @Override
    public Future<Void> make(DemoCall call) {
        CallerSpec caller =
                switch (call.kind()) {
                    case WITHHELD -> CallerSpec.withheld();
                    case KNOWN -> CallerSpec.from(call.number().orElseGet(() -> any(numbers.known())));
                    case SHARED -> CallerSpec.from(any(numbers.shared()));
                    case UNKNOWN -> CallerSpec.from(call.number().orElseGet(this::stranger));
                };
        CallerSpec addressed = call.queue().map(caller::into).orElse(caller);
        Optional<String> human = call.queue().isEmpty() ? Optional.of(DemoFloor.FIRST_HUMAN) : Optional.empty();
        CallerSpec wanted = human.map(
                        extension -> addressed.into(DemoFloor.SALES).preferring(extension))
                .orElse(addressed);
        return pbx.call(wanted).mapEmpty();
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
