package io.pishvaz.desk;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Phone;
import io.pishvaz.agent.Presence;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.Call;
import io.pishvaz.call.PbxId;
import io.pishvaz.call.QueueVisit;
import io.pishvaz.desk.CallActions.Target;
import io.pishvaz.live.TransferTargets;
import io.pishvaz.live.TransferTargets.Colleague;
import io.pishvaz.live.TransferTargets.Line;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** To whom a call may be handed, and what is dialled to reach them. */
final class Targets {
    private final Staff staff;
    private final Presences presences;
    private final Possible possible;

    /** An agent who can be rung to make a call, and where. */
    record Caller(Agent agent, Phone phone, DialPlan plan) {}

    Targets(Presences presences, Possible possible) {
        this.staff = presences.staff();
        this.presences = presences;
        this.possible = possible;
    }

    Optional<DialPlan> plan(PbxId pbx) {
        return possible.plan(pbx);
    }

    Optional<Caller> caller(AgentId id) {
        return staff.agent(id).flatMap(agent -> presences
                .reachable(agent)
                .flatMap(phone -> plan(phone.device().pbx()).map(plan -> new Caller(agent, phone, plan))));
    }

    /** What is dialled to reach the target; empty where there is no such target or it may not be dialled. */
    Optional<String> digits(DialPlan plan, OpenPop from, Target target) {
        return switch (target.kind()) {
            case AGENT ->
                staff.agent(new AgentId(target.id()))
                        .filter(colleague -> !colleague.equals(from.agent()))
                        .flatMap(colleague -> colleague.at(from.call().first().pbx()))
                        .map(Phone::extension);
            case QUEUE -> plan.queue(target.id()).map(DialPlan.QueueNumber::extension);
            case NUMBER -> plan.dial(target.id()).map(DialPlan.Dialled::digits);
        };
    }

    /** Those of the PBX where the agent is in a call, or else of that of their phone. */
    TransferTargets of(AgentId id, Optional<PbxId> busyAt, Collection<Call> calls) {
        return busyAt.or(() -> caller(id).map(caller -> caller.phone().device().pbx()))
                .flatMap(pbx -> plan(pbx).map(plan -> of(id, pbx, plan, calls)))
                .orElseGet(() -> new TransferTargets(List.of(), List.of(), false));
    }

    private TransferTargets of(AgentId id, PbxId pbx, DialPlan plan, Collection<Call> calls) {
        return new TransferTargets(
                staff.all().stream()
                        .filter(agent -> !agent.id().equals(id))
                        .sorted(Comparator.comparing(Agent::name))
                        .flatMap(agent -> agent.at(pbx).map(phone -> colleague(agent, phone)).stream())
                        .toList(),
                plan.queues().stream().map(queue -> line(queue, pbx, calls)).toList(),
                true);
    }

    private Colleague colleague(Agent agent, Phone phone) {
        Presence presence = presences.of(agent);
        return new Colleague(
                agent.id().name(), agent.name(), Optional.of(phone.extension()), presence.state(), presence.reason());
    }

    private static Line line(DialPlan.QueueNumber queue, PbxId pbx, Collection<Call> calls) {
        List<Instant> waiting = calls.stream()
                .filter(call -> call.first().pbx().equals(pbx) && call.ended().isEmpty())
                .flatMap(call -> call.visits().stream())
                .filter(visit -> visit.left().isEmpty() && visit.queue().name().equals(queue.queue()))
                .map(QueueVisit::joined)
                .sorted()
                .toList();
        return new Line(
                queue.queue(), queue.title(), waiting.size(), waiting.stream().findFirst());
    }
}
