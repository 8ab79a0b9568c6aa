package io.pishvaz.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Writes a stream so many times to whoever connects first, as fast as it is read, then closes. */
final class Sender implements AutoCloseable {

    private final ServerSocketChannel server;
    private final Thread thread;
    private volatile long cpuNanos;

    Sender(CapturedStream stream, int times) throws IOException {
        server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        thread = new Thread(() -> send(stream.bytes(), times), "sender");
        thread.setDaemon(true);
        thread.start();
    }

    int port() throws IOException {
        return ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    /** What sending cost, so that it can be taken off what everything cost. */
    long cpuNanos() throws InterruptedException {
        thread.join();
        return cpuNanos;
    }

    private void send(ByteBuffer stream, int times) {
        try (SocketChannel reader = server.accept()) {
            reader.write(ByteBuffer.wrap("Asterisk Call Manager/11.0.0\r\n".getBytes(StandardCharsets.US_ASCII)));
            for (int i = 0; i < times; i++) {
                ByteBuffer copy = stream.duplicate();
                while (copy.hasRemaining()) {
                    reader.write(copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            cpuNanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
