package io.pishvaz.demo;

import io.pishvaz.pbx.DemoCalls;
import io.pishvaz.simulator.CallerSpec;
import io.pishvaz.simulator.SimulatedPbx;
import io.vertx.core.Future;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/** The people who phone the demo: mostly parties on file, some strangers, a few who hide their number. */
final class DemoCallers implements DemoCalls {
    private static final int STRANGERS_PERCENT = 12;
    private static final int WITHHELD_PERCENT = 3;
    private static final String KNOWN = """
            SELECT e164 FROM party_phone GROUP BY e164 HAVING count(*) = 1 ORDER BY e164
            """;
    private static final String SHARED = """
            SELECT e164 FROM party_phone GROUP BY e164 HAVING count(*) > 1 ORDER BY e164
            """;

    private final List<String> known;
    private final List<String> shared;
    private final SimulatedPbx pbx;
    private final RandomGenerator random = new Random();

    private DemoCallers(List<String> known, List<String> shared, SimulatedPbx pbx) {
        this.known = known;
        this.shared = shared;
        this.pbx = pbx;
    }

    static DemoCallers of(String jdbcUrl, SimulatedPbx pbx) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
            return new DemoCallers(numbers(connection, KNOWN), numbers(connection, SHARED), pbx);
        }
    }

    @Override
    public Future<Void> make(DemoCall call) {
        CallerSpec caller =
                switch (call.kind()) {
                    case WITHHELD -> CallerSpec.withheld();
                    case KNOWN -> CallerSpec.from(call.number().orElseGet(() -> any(known)));
                    case SHARED -> CallerSpec.from(any(shared));
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
        return CallerSpec.from(draw < WITHHELD_PERCENT + STRANGERS_PERCENT ? stranger() : any(known));
    }

    private String stranger() {
        return "+98935%07d".formatted(random.nextInt(10_000_000));
    }

    private String any(List<String> numbers) {
        return numbers.get(random.nextInt(numbers.size()));
    }

    private static List<String> numbers(Connection connection, String sql) throws SQLException {
        List<String> numbers = new ArrayList<>();
        try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
        }
        return numbers;
    }
}
