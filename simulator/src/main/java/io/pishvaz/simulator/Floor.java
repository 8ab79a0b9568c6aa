package io.pishvaz.simulator;

import io.pishvaz.simulator.Channel.Party;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Everything of the simulated PBX that lasts longer than an event: queues, agents, calls, numbers given out. */
final class Floor {

    private static final int SHORTEST = 3;

    final FloorPlan plan;
    final InstantSource clock;
    final RandomGenerator random;
    final Map<String, Queue> queues = new LinkedHashMap<>();
    final Map<String, Agent> agents = new LinkedHashMap<>();
    final Set<LiveCall> calls = new LinkedHashSet<>();
    private final Vertx vertx;
    private int channels;
    private int bridges;

    Floor(Vertx vertx, FloorPlan plan, InstantSource clock) {
        this.vertx = vertx;
        this.plan = plan;
        this.clock = clock;
        this.random = new SplittableRandom(plan.seed());
        plan.agents().forEach(agent -> agents.put(agent.device(), new Agent(agent, clock.instant())));
        plan.queues().forEach(this::add);
    }

    private void add(QueuePlan queuePlan) {
        var queue = new Queue(queuePlan);
        queues.put(queuePlan.name(), queue);
        for (String extension : queuePlan.members()) {
            Agent agent = byExtension(extension)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "queue " + queuePlan.name() + " names " + extension + ", which is no agent"));
            enrol(queue, agent, false);
        }
    }

    Member enrol(Queue queue, Agent agent, boolean dynamic) {
        var member = new Member(queue, agent, dynamic);
        queue.members.add(member);
        agent.memberships.add(member);
        return member;
    }

    Optional<Agent> byExtension(String extension) {
        return Optional.ofNullable(agents.get("PJSIP/" + extension));
    }

    Instant now() {
        return clock.instant();
    }

    Channel trunkChannel(CallerSpec spec) {
        String number = spec.number().orElse("anonymous");
        String name = spec.name().orElse(spec.number().isEmpty() ? "Anonymous" : Channel.UNKNOWN);
        String id = nextId();
        var channel = new Channel(nextName("PJSIP/trunk"), id, id, new Party(number, name, "from-trunk"), now());
        channel.state = Channel.State.RING;
        return channel;
    }

    Channel phoneChannel(Agent agent, LiveCall call) {
        var party = new Party(agent.plan.extension(), agent.plan.name(), "internal");
        var channel = new Channel(nextName(agent.device()), nextId(), call.caller.linkedid, party, now());
        channel.application = "AppQueue";
        channel.applicationData = "(Outgoing Line)";
        return channel;
    }

    /** A pair that leads to what was dialled inside. */
    List<Channel> relays(LiveCall call, String exten) {
        String name = nextName("Local/" + exten + "@internal");
        return Stream.of(";1", ";2")
                .map(half -> relay(name + half, call, exten))
                .toList();
    }

    private Channel relay(String name, LiveCall call, String exten) {
        var party = new Party(Channel.UNKNOWN, Channel.UNKNOWN, "internal");
        var relay = new Channel(name, nextId(), call.caller.linkedid, party, now());
        relay.exten = exten;
        return relay;
    }

    /** The phone of an agent who is to be connected with a number outside. */
    Channel dialler(Agent agent, String id) {
        var party = new Party(agent.plan.extension(), agent.plan.name(), "internal");
        channels++;
        return new Channel(nextName(agent.device()), id, id, party, now());
    }

    Channel trunkTo(String number, String linkedid) {
        var party = new Party(number, Channel.UNKNOWN, "from-trunk");
        var channel = new Channel(nextName("PJSIP/trunk"), nextId(), linkedid, party, now());
        channel.application = "AppDial";
        channel.applicationData = "(Outgoing Line)";
        return channel;
    }

    /** The queue reached by dialling the last digits of its number. */
    Optional<Queue> queueAt(String digits) {
        return queues.values().stream()
                .filter(queue ->
                        digits.length() >= SHORTEST && queue.plan.dialled().endsWith(digits))
                .findFirst();
    }

    private String nextName(String device) {
        return device + "-%08x".formatted(channels);
    }

    private String nextId() {
        return now().getEpochSecond() + "." + channels++;
    }

    String nextBridge() {
        return "00000000-0000-4000-8000-%012x".formatted(++bridges);
    }

    /** The queue the caller wants, or one by weight. */
    Queue queueFor(CallerSpec spec) {
        if (spec.queue().isPresent()) {
            return Optional.ofNullable(queues.get(spec.queue().get()))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "no queue " + spec.queue().get()));
        }
        Collection<Queue> all = queues.values();
        int ticket = random.nextInt(
                all.stream().mapToInt(queue -> queue.plan.weight()).sum());
        for (Queue queue : all) {
            ticket -= queue.plan.weight();
            if (ticket < 0) {
                return queue;
            }
        }
        throw new IllegalStateException("no queues");
    }

    /** Runs after this time of the simulated life. */
    long after(Duration time, Runnable then) {
        long millis = Math.max(1, (long) (time.toMillis() / plan.speed()));
        return vertx.setTimer(millis, tick -> then.run());
    }

    /** As {@link #after}, unless the call has ended by then. */
    void after(LiveCall call, Duration time, Runnable then) {
        call.timers.add(after(time, then));
    }

    void end(LiveCall call) {
        call.ended = true;
        call.timers.forEach(vertx::cancelTimer);
        calls.remove(call);
    }
}
