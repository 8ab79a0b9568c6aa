package io.pishvaz.ami;

import io.pishvaz.call.Device;
import io.pishvaz.call.QueueId;
import io.pishvaz.pbx.Order;
import io.pishvaz.pbx.PbxControl;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.QueueAddAction;
import org.asteriskjava.manager.action.QueuePauseAction;
import org.asteriskjava.manager.action.QueueRemoveAction;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import org.jspecify.annotations.Nullable;

/**
 * Asks one PBX to act, through its acting account and a connection of its own that is opened when first needed.
 * Blocking calls stay on one worker thread, which also keeps the actions in order.
 */
public final class AmiActions implements PbxControl {

    private static final String IS_THERE = "Already there";
    private static final String IS_NOT_THERE = "Not there";

    private final WorkerExecutor worker;
    private final ActingLine line;

    /** @param settings with an acting account */
    public AmiActions(Vertx vertx, AmiSettings settings) {
        AmiAccount account = settings.acting()
                .orElseThrow(() -> new IllegalArgumentException(settings.pbx() + " has no acting account"));
        this.line = new ActingLine(settings, account);
        this.worker = vertx.createSharedWorkerExecutor("ami-actions-" + settings.pbx(), 1);
    }

    @Override
    public Future<Void> pause(Device device, String reason) {
        var action = new QueuePauseAction(AmiAction.oneLine(device.name()), true);
        if (!reason.isBlank()) {
            action.setReason(AmiAction.oneLine(reason));
        }
        return act(List.of(action));
    }

    @Override
    public Future<Void> unpause(Device device) {
        return act(List.of(new QueuePauseAction(AmiAction.oneLine(device.name()), false)));
    }

    @Override
    public Future<Void> carryOut(Order order) {
        var actions = OrderActions.actions(order);
        return OrderActions.mayBeRepeated(order)
                ? act(actions)
                : carry(() -> {
                    line.find();
                    return send(actions, line::sendOnce);
                });
    }

    @Override
    public Future<Void> join(QueueId queue, Device device, Device phone, String name) {
        var action = new QueueAddAction(AmiAction.oneLine(queue.name()), AmiAction.oneLine(device.name()));
        action.setStateInterface(AmiAction.oneLine(phone.name()));
        action.setMemberName(AmiAction.oneLine(name));
        return act(List.of(action)).recover(refusal -> fine(refusal, IS_THERE));
    }

    @Override
    public Future<Void> leave(QueueId queue, Device device) {
        var action = new QueueRemoveAction(AmiAction.oneLine(queue.name()), AmiAction.oneLine(device.name()));
        return act(List.of(action)).recover(refusal -> fine(refusal, IS_NOT_THERE));
    }

    /** What was asked for is so already. */
    private static Future<Void> fine(Throwable refusal, String words) {
        return String.valueOf(refusal.getMessage()).contains(words)
                ? Future.succeededFuture()
                : Future.failedFuture(refusal);
    }

    /** Success: the connection is closed and the thread gone. */
    public Future<Void> close() {
        return worker.executeBlocking(() -> {
                    line.drop();
                    return null;
                })
                .compose(dropped -> worker.close());
    }

    private Future<Void> act(List<ManagerAction> actions) {
        return carry(() -> send(actions, line::send));
    }

    private Future<Void> carry(Callable<@Nullable Void> work) {
        return worker.executeBlocking(work);
    }

    private static @Nullable Void send(List<ManagerAction> actions, Function<ManagerAction, ManagerResponse> way) {
        for (ManagerAction action : actions) {
            String refusal = refusal(way.apply(action));
            if (refusal != null) {
                throw OrderActions.refusal(refusal);
            }
        }
        return null;
    }

    private static @Nullable String refusal(ManagerResponse response) {
        return response instanceof ManagerError ? AmiText.shown(response.getMessage()) : null;
    }
}
