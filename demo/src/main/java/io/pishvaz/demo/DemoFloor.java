package io.pishvaz.demo;

import io.pishvaz.simulator.AgentPlan;
import io.pishvaz.simulator.FloorPlan;
import io.pishvaz.simulator.Habits;
import io.pishvaz.simulator.QueuePlan;
import io.pishvaz.simulator.QueuePlan.Strategy;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The demo's call centre: three queues and twelve agents, of whom the first two wait for a human. */
final class DemoFloor {
    static final String SALES = "sales";
    static final String SERVICE = "service";
    static final String CARE = "care";
    static final String FIRST_HUMAN = Integer.toString(DemoStaff.FIRST_EXTENSION);

    private static final Duration RING = Duration.ofSeconds(15);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final int HUMANS = 2;

    private DemoFloor() {}

    static FloorPlan plan(int port, Habits habits) {
        return FloorPlan.of(queues(), agents(), habits).withPort(port);
    }

    private static List<QueuePlan> queues() {
        return List.of(
                queue(SALES, "+982191000100", extensions(0, 6)).withWeight(5),
                queue(SERVICE, "+982191000200", extensions(4, 10)).withWeight(3),
                queue(CARE, "+982191000300", extensions(9, 12)).withWeight(2));
    }

    /** The first queue that rings this extension. */
    static String queueOf(String extension) {
        return queues().stream()
                .filter(queue -> queue.members().contains(extension))
                .map(QueuePlan::name)
                .findFirst()
                .orElse(SALES);
    }

    private static QueuePlan queue(String name, String dialled, List<String> members) {
        return QueuePlan.of(name, Strategy.RRMEMORY, dialled, members).withTimes(RING, RETRY, REST);
    }

    private static List<AgentPlan> agents() {
        List<String> names = DemoStaff.names();
        Stream<AgentPlan> softphone =
                Stream.of(new AgentPlan(DemoStaff.SOFTPHONE, names.get(DemoStaff.WITH_SOFTPHONE), true));
        return Stream.concat(
                        IntStream.range(0, names.size())
                                .mapToObj(i -> new AgentPlan(extension(i), names.get(i), i < HUMANS)),
                        softphone)
                .toList();
    }

    private static List<String> extensions(int from, int to) {
        return IntStream.range(from, to).mapToObj(DemoFloor::extension).toList();
    }

    private static String extension(int index) {
        return Integer.toString(DemoStaff.FIRST_EXTENSION + index);
    }
}
