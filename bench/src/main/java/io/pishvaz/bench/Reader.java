package io.pishvaz.bench;

import io.pishvaz.ami.AmiBlock;
import io.pishvaz.ami.AmiCodec;
import io.pishvaz.ami.AmiSink;
import io.pishvaz.ami.EventNames;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.internal.ManagerConnectionImpl;

/** Something that reads a manager connection to its end; returns how many events it saw. */
interface Reader {

    long readAll(int port) throws Exception;

    /** Takes the bytes off the socket and forgets them: the floor below which nobody gets. */
    static Reader discarding(Vertx vertx, long events) {
        return port -> {
            read(vertx, port, bytes -> {});
            return events;
        };
    }

    /** Our codec; whatever is read of an event becomes text. */
    static Reader codec(Vertx vertx, EventNames names, Handler<AmiBlock> take) {
        return port -> {
            var count = new LongAdder();
            read(vertx, port, new AmiCodec(names, 64 * 1024, new AmiSink() {
                @Override
                public void banner(String line) {}

                @Override
                public void block(AmiBlock block) {
                    take.handle(block);
                    count.increment();
                }

                @Override
                public void oversized() {}
            }));
            return count.sum();
        };
    }

    private static void read(Vertx vertx, int port, Handler<Buffer> bytes) throws Exception {
        var end = new CountDownLatch(1);
        NetClient client = vertx.createNetClient();
        vertx.runOnContext(begin -> client.connect(port, "127.0.0.1")
                .onSuccess(socket -> socket.handler(bytes).closeHandler(closed -> end.countDown())));
        end.await();
        client.close();
    }

    /** asterisk-java's reader and event objects, without its login. */
    static Reader asteriskJava() {
        return port -> {
            var connection = new Listening();
            connection.setHostname("127.0.0.1");
            connection.setPort(port);
            connection.open();
            connection.end.await();
            return connection.count.sum();
        };
    }

    /** Counts what asterisk-java hands to its listeners. */
    final class Listening extends ManagerConnectionImpl {
        private final LongAdder count = new LongAdder();
        private final CountDownLatch end = new CountDownLatch(1);

        void open() throws java.io.IOException {
            connect();
        }

        @Override
        public void dispatchEvent(ManagerEvent event, Integer queueSize) {
            if (event instanceof DisconnectEvent) {
                end.countDown();
            } else {
                count.increment();
            }
        }
    }
}
