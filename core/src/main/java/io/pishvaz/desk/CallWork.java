package io.pishvaz.desk;

import io.pishvaz.agent.AgentId;
import io.pishvaz.customer.CallerNumber;
import io.pishvaz.desk.WorkActions.TaskWish;
import io.pishvaz.work.Agreement;
import io.pishvaz.work.CallEffects;
import io.pishvaz.work.Departments;
import io.pishvaz.work.Effects;
import io.pishvaz.work.NewTask;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** What comes of a call while its pop is open: tasks, an agreed callback, and the list of what it has changed. */
final class CallWork {
    private final DeskFloor desks;
    private final Effects effects;
    private final History history;
    private final InstantSource clock;
    private final Departments departments;
    private final DueRule dueRule;

    CallWork(DeskFloor desks, Effects effects, Outlets outlets, Departments departments) {
        this.desks = desks;
        this.effects = effects;
        this.history = outlets.history();
        this.clock = outlets.clock();
        this.departments = departments;
        this.dueRule = new DueRule(clock);
    }

    Future<Outcome<UUID>> makeTask(AgentId agent, String pop, TaskWish wish) {
        Optional<Outcome<UUID>> wrong = this.<UUID>assignee(wish.assignee()).or(() -> due(wish.dueAt()));
        if (wrong.isPresent()) {
            return Future.succeededFuture(wrong.get());
        }
        return desks.at(agent, pop).map(here -> here.<Outcome<UUID>>map(at -> {
                    UUID id = UUID.randomUUID();
                    history.write(new History.Entry.OfTask(new NewTask(
                            id,
                            wish.title(),
                            wish.note(),
                            at.caller().party(),
                            Optional.of(at.call().id().value()),
                            agent,
                            clock.instant(),
                            wish.assignee(),
                            wish.dueAt())));
                    return new Outcome.Done<>(id);
                })
                .orElseGet(Outcome.NoSuchPop::new));
    }

    private <T> Optional<Outcome<T>> assignee(NewTask.Assignee assignee) {
        if (assignee.owner().isEmpty() && assignee.department().isEmpty()) {
            return Optional.of(new Outcome.Invalid<>("owner", "nobody", "an agent, or else a department"));
        }
        return this.<T>owner(assignee.owner()).or(() -> assignee.department()
                .filter(code -> !departments.knows(code))
                .map(code -> new Outcome.Invalid<>(
                        "department", code, "one of " + departments.members().keySet())));
    }

    private <T> Optional<Outcome<T>> owner(Optional<AgentId> owner) {
        return owner.filter(agent -> desks.staff().agent(agent).isEmpty())
                .map(agent -> new Outcome.Invalid<>("owner", agent.name(), "an agent"));
    }

    private <T> Optional<Outcome<T>> due(Optional<Instant> dueAt) {
        return dueAt.filter(dueRule::forbids).map(DueRule::refusal);
    }

    Future<Outcome<Void>> agree(AgentId agent, String pop, Agreement agreement) {
        Optional<Outcome<Void>> wrong =
                this.<Void>owner(Optional.of(agreement.owner())).or(() -> due(Optional.of(agreement.dueAt())));
        return wrong.isPresent()
                ? Future.succeededFuture(wrong.get())
                : desks.at(agent, pop)
                        .map(here -> here.map(at -> agree(agent, at, agreement)).orElseGet(Outcome.NoSuchPop::new));
    }

    @SuppressWarnings("NullAway") // Void has no value
    private Outcome<Void> agree(AgentId agent, DeskFloor.Here here, Agreement agreement) {
        if (!(here.caller().number() instanceof CallerNumber.External external)) {
            return new Outcome.NotNow<>(Outcome.Why.NO_NUMBER);
        }
        history.write(new History.Entry.OfAgreement(here.call(), external.number(), agent, clock.instant(), agreement));
        return new Outcome.Done<>(null);
    }

    Future<Outcome<CallEffects>> effects(AgentId agent, String pop) {
        return desks.at(agent, pop).compose(here -> here.map(at -> effects.of(
                                at.call().id(), at.call().began(), at.caller().party())
                        .map(effects -> (Outcome<CallEffects>) new Outcome.Done<>(effects)))
                .orElseGet(() -> Future.succeededFuture(new Outcome.NoSuchPop<>())));
    }
}
