package io.pishvaz.ami;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.internal.ManagerConnectionImpl;
import org.asteriskjava.manager.internal.ManagerReaderImpl;
import org.asteriskjava.util.SocketConnectionFacade;
import org.jspecify.annotations.Nullable;

/** The oracle: what asterisk-java makes of the same bytes. */
final class AsteriskJavaReader extends ManagerConnectionImpl {

    private final List<ManagerEvent> events = new ArrayList<>();

    static List<ManagerEvent> read(Capture capture) {
        var oracle = new AsteriskJavaReader();
        var reader = new ManagerReaderImpl(oracle, oracle);
        reader.setSocket(new Lines(capture));
        reader.run();
        return oracle.events;
    }

    @Override
    public void dispatchEvent(ManagerEvent event, Integer queueSize) {
        events.add(event);
    }

    /** Hands out the lines of a capture as if they came from a socket. */
    private static final class Lines implements SocketConnectionFacade {

        private final Queue<String> lines;

        Lines(Capture capture) {
            lines = new ArrayDeque<>(List.of(new String(capture.bytes(), StandardCharsets.UTF_8).split("\r\n", -1)));
        }

        @Override
        public @Nullable String readLine() {
            return lines.poll();
        }

        @Override
        public void write(String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public boolean isConnected() {
            return true;
        }

        @Override
        public InetAddress getLocalAddress() {
            return InetAddress.getLoopbackAddress();
        }

        @Override
        public int getLocalPort() {
            return 0;
        }

        @Override
        public InetAddress getRemoteAddress() {
            return InetAddress.getLoopbackAddress();
        }

        @Override
        public int getRemotePort() {
            return 0;
        }
    }
}
