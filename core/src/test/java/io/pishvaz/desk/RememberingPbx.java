package io.pishvaz.desk;

import io.pishvaz.call.Device;
import io.pishvaz.call.QueueId;
import io.pishvaz.pbx.Order;
import io.pishvaz.pbx.PbxControl;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Takes every order, answers as it was told to, and remembers. */
final class RememberingPbx implements PbxControl {
    final List<Order> orders = new ArrayList<>();
    Supplier<Future<Void>> answer = Future::succeededFuture;
    /** What was asked for members of queues. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    @Override
    public Future<Void> pause(Device device, String reason) {
        return ask("pause " + device.name() + " " + reason);
    }

    @Override
    public Future<Void> unpause(Device device) {
        return ask("unpause " + device.name());
    }

    @Override
    public Future<Void> join(QueueId queue, Device device, Device phone, String name) {
        return ask("join " + queue.name() + " " + device.name() + " " + phone.name() + " " + name);
    }

    @Override
    public Future<Void> leave(QueueId queue, Device device) {
        return ask("leave " + queue.name() + " " + device.name());
    }

    private Future<Void> ask(String what) {
        asked.add(what);
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> carryOut(Order order) {
        orders.add(order);
        return answer.get();
    }
}
