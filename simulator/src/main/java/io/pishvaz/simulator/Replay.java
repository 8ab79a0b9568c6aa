package io.pishvaz.simulator;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a real PBX once sent, sent again: its events only, in their order and rhythm. */
final class Replay {

    private static final Pattern STAMP = Pattern.compile("(?m)^Timestamp: ([0-9.]+)");
    private static final String BLOCK_END = "\r\n\r\n";

    private final Vertx vertx;
    private final Door door;
    private final double speed;
    private final List<Moment> moments;
    private final Promise<Void> end = Promise.promise();

    private record Moment(double seconds, Buffer event) {}

    Replay(Vertx vertx, Door door, byte[] capture, double speed) {
        this.vertx = vertx;
        this.door = door;
        this.speed = speed;
        this.moments = moments(new String(capture, StandardCharsets.UTF_8));
    }

    /** Answers and list items have no time: they belong to questions that nobody asks now. */
    private static List<Moment> moments(String text) {
        var moments = new ArrayList<Moment>();
        for (String block : text.substring(text.indexOf('\n') + 1).split(BLOCK_END, -1)) {
            Matcher stamp = STAMP.matcher(block);
            if (block.startsWith("Event:") && stamp.find()) {
                moments.add(new Moment(Double.parseDouble(stamp.group(1)), Buffer.buffer(block + BLOCK_END)));
            }
        }
        return moments;
    }

    /** Success: all is said. */
    Future<Void> start() {
        play(0);
        return end.future();
    }

    private void play(int from) {
        int next = from;
        while (next < moments.size() && (next == from || pause(next) < 1)) {
            door.tellAll(moments.get(next++).event());
        }
        if (next == moments.size()) {
            end.complete();
        } else {
            int then = next;
            vertx.setTimer(pause(next), tick -> play(then));
        }
    }

    private long pause(int next) {
        return (long) ((moments.get(next).seconds() - moments.get(next - 1).seconds()) * 1000 / speed);
    }
}
