package io.pishvaz.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.sun.management.OperatingSystemMXBean;
import io.pishvaz.ami.AmiBlock;
import io.pishvaz.ami.EventNames;
import io.pishvaz.ami.PbxWords;
import io.vertx.core.Vertx;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/**
 * Events per second and processor time per million events: our codec beside asterisk-java and a reader that discards,
 * each over loopback with the same captured stream in the same run.
 */
public final class CodecBench {

    /** What the translation of a call looks at in a typical event. */
    private static final List<String> HEADERS = List.of(
            "Timestamp",
            "Channel",
            "ChannelState",
            "CallerIDNum",
            "CallerIDName",
            "Exten",
            "Uniqueid",
            "Linkedid",
            "DestChannel",
            "DestUniqueid",
            "Queue",
            "Interface");

    private static final double NANOS = 1e9;

    private final CapturedStream stream;
    private final PrintStream out;

    private CodecBench(CapturedStream stream, PrintStream out) {
        this.stream = stream;
        this.out = out;
    }

    /** Arguments: the folder of captures (default {@code lab/captures/22}). */
    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        Path folder = Path.of(args.length > 0 ? args[0] : "lab/captures/22");
        new CodecBench(CapturedStream.of(folder), System.out).run();
    }

    private void run() throws Exception {
        Vertx vertx = Vertx.vertx();
        out.printf(
                "stream: %d events, %d bytes%n", stream.events(), stream.bytes().capacity());
        Reader asteriskJava = Reader.asteriskJava();
        Reader product = Reader.codec(vertx, PbxWords.HEARD, CodecBench::translate);
        Reader whole = Reader.codec(vertx, EventNames.all(), AmiBlock::headers);
        double theirs = measure("asterisk-java", asteriskJava, 200_000);
        measureBeside("our codec, as the product reads", product, theirs);
        measureBeside("our codec, every header as text", whole, theirs);
        measureBeside("discarding", Reader.discarding(vertx, 0), theirs);
        vertx.close();
    }

    private static void translate(AmiBlock event) {
        HEADERS.forEach(event::get);
    }

    private void measureBeside(String name, Reader reader, double theirs) throws Exception {
        double ours = measure(name, reader, 3_000_000);
        out.printf(Locale.ROOT, "    %.0f times less processor time than asterisk-java%n", theirs / ours);
    }

    /** Processor seconds per million events sent. */
    private double measure(String name, Reader reader, int events) throws Exception {
        pass(reader, events / 3);
        Pass pass = pass(reader, events);
        out.printf(
                Locale.ROOT,
                "%-34s %,12.0f events/s %8.2f CPU-s per million events (%,d seen of %,d)%n",
                name,
                pass.sent / pass.seconds,
                pass.cpuSeconds / pass.sent * 1e6,
                pass.seen,
                pass.sent);
        return pass.cpuSeconds / pass.sent * 1e6;
    }

    private record Pass(long sent, long seen, double seconds, double cpuSeconds) {}

    private Pass pass(Reader reader, int events) throws Exception {
        int times = Math.max(1, events / stream.events());
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try (var sender = new Sender(stream, times)) {
            long began = System.nanoTime();
            long cpu = system.getProcessCpuTime();
            long seen = reader.readAll(sender.port());
            double seconds = (System.nanoTime() - began) / NANOS;
            double cpuSeconds = (system.getProcessCpuTime() - cpu - sender.cpuNanos()) / NANOS;
            return new Pass((long) times * stream.events(), seen, seconds, cpuSeconds);
        }
    }
}
