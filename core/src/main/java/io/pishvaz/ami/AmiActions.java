package io.pishvaz.ami;

import io.pishvaz.call.Device;
import io.pishvaz.call.QueueId;
import io.pishvaz.pbx.Order;
import io.pishvaz.pbx.PbxControl;
import io.pishvaz.pbx.PbxRefusal;
import io.pishvaz.pbx.PbxRefusal.Kind;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.util.List;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.QueueAddAction;
import org.asteriskjava.manager.action.QueuePauseAction;
import org.asteriskjava.manager.action.QueueRemoveAction;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one PBX to act, through its acting account and a connection of its own that is opened when first needed.
 * Blocking calls stay on one worker thread, which also keeps the actions in order.
 */
public final class AmiActions implements PbxControl {

    private static final Logger LOG = LoggerFactory.getLogger(AmiActions.class);

    private static final String IS_THERE = "Already there";
    private static final String IS_NOT_THERE = "Not there";

    private final AmiSettings settings;
    private final AmiAccount account;
    private final WorkerExecutor worker;
    private @Nullable ActingConnection connection;

    /** @param settings with an acting account */
    public AmiActions(Vertx vertx, AmiSettings settings) {
        this.settings = settings;
        this.account = settings.acting()
                .orElseThrow(() -> new IllegalArgumentException(settings.pbx() + " has no acting account"));
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
        return act(OrderActions.actions(order));
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
                    drop();
                    return null;
                })
                .compose(dropped -> worker.close());
    }

    private Future<Void> act(List<ManagerAction> actions) {
        return worker.executeBlocking(() -> {
            for (ManagerAction action : actions) {
                String refusal = refusal(send(action));
                if (refusal != null) {
                    throw OrderActions.refusal(refusal);
                }
            }
            return null;
        });
    }

    private static @Nullable String refusal(ManagerResponse response) {
        return response instanceof ManagerError ? AmiText.shown(response.getMessage()) : null;
    }

    /** A connection may have died unnoticed while nobody acted: what failed once is tried on a new one. */
    private ManagerResponse send(ManagerAction action) {
        try {
            return sendOnce(action);
        } catch (IOException | TimeoutException | IllegalStateException first) {
            LOG.debug("{}: {} again on a new connection: {}", settings.pbx(), action.getAction(), first.getMessage());
            drop();
        }
        try {
            return sendOnce(action);
        } catch (IOException | TimeoutException | IllegalStateException e) {
            drop();
            throw new PbxRefusal(Kind.UNREACHABLE, settings.pbx() + " at " + Unreachable.words(settings, e));
        }
    }

    private ManagerResponse sendOnce(ManagerAction action) throws IOException, TimeoutException {
        return connected().sendAction(action, settings.times().answer().toMillis());
    }

    private ActingConnection connected() throws IOException, TimeoutException {
        ActingConnection current = connection;
        if (current != null && current.getState() == ManagerConnectionState.CONNECTED) {
            return current;
        }
        drop();
        var fresh = new ActingConnection(settings, account);
        try {
            fresh.login("off");
        } catch (AuthenticationFailedException e) {
            throw new PbxRefusal(Kind.DENIED, "account " + account.user() + " cannot log in to " + settings.pbx());
        }
        connection = fresh;
        return fresh;
    }

    private void drop() {
        ActingConnection old = connection;
        connection = null;
        if (old != null && old.getState() != ManagerConnectionState.DISCONNECTED) {
            try {
                old.logoff();
            } catch (IllegalStateException e) {
                LOG.debug("{}: {}", settings.pbx(), e.getMessage());
            }
        }
    }
}
