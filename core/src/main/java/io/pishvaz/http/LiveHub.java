package io.pishvaz.http;

import io.pishvaz.agent.AgentId;
import io.pishvaz.live.Frame;
import io.pishvaz.live.LiveStream;
import io.pishvaz.live.Snapshots;
import io.pishvaz.session.Role;
import io.pishvaz.session.User;
import io.vertx.core.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The live stream: one numbered stream of frames per user, to every tab of that user. Lives on the floor's context,
 * where frames are born, so that a snapshot and the frames around it are in order without a lock; each tab writes on
 * its own context.
 */
public final class LiveHub implements LiveStream {
    static final short SESSION_ENDED = 4001;
    static final short USER_CHANGED = 4002;
    static final short TOO_SLOW = 4008;
    static final short TOO_MANY = 4029;
    static final short GOING_AWAY = 1001;

    /** Nobody looks at more; a program that opens streams without end must not weigh upon all others. */
    static final int MOST_TABS = 40;

    /** How long the stream of a user without tabs is kept: a reload, a lift, a tunnel. */
    private static final Duration KEPT = Duration.ofMinutes(2);

    private final Context floor;
    private final InstantSource clock;
    private final WebMeter meter;
    private final Map<String, Channel> channels = new HashMap<>();
    private final Spread spread;

    /** {@code floor} is the context on which frames arrive. */
    public LiveHub(Context floor, InstantSource clock, WebMeter meter) {
        this.floor = floor;
        this.clock = clock;
        this.meter = meter;
        this.spread = new Spread(floor.owner(), (channel, wire) -> channel.send(wire, clock.instant()));
    }

    @Override
    public void toAgent(AgentId agent, Frame frame) {
        var channel = channels.get(agent.name());
        if (channel != null && channel.user().agent().isPresent()) {
            channel.send(Wire.of(frame), clock.instant());
        }
    }

    @Override
    public void toAgents(Collection<AgentId> agents, Frame frame) {
        var those = agents.stream()
                .flatMap(agent -> Optional.ofNullable(channels.get(agent.name())).stream())
                .filter(channel -> channel.user().agent().isPresent())
                .toList();
        if (!those.isEmpty()) {
            spread.over(those, Wire.of(frame));
        }
    }

    @Override
    public boolean supervised() {
        return channels.values().stream().anyMatch(LiveHub::isSupervisors);
    }

    @Override
    public void toSupervisors(Frame frame) {
        var those = channels.values().stream().filter(LiveHub::isSupervisors).toList();
        if (those.isEmpty()) {
            return;
        }
        var wire = Wire.of(frame);
        if (frame instanceof Frame.BoardChanged || frame instanceof Frame.BoardPatched) {
            spread.over(those, wire);
        } else {
            those.forEach(channel -> channel.send(wire, clock.instant()));
        }
    }

    @Override
    public void toAll(Frame frame) {
        if (!channels.isEmpty()) {
            spread.over(channels.values(), Wire.of(frame));
        }
    }

    /** Lets a tab in: what it missed where that is still known, else a snapshot. Callable from any context. */
    void join(Viewer viewer, Opening opening) {
        floor.runOnContext(now -> {
            forgetLeft();
            var channel = channel(viewer.session().user());
            if (channel.viewers().size() >= MOST_TABS) {
                viewer.close(TOO_MANY, "more than " + MOST_TABS + " streams");
                return;
            }
            var missed = opening.resume()
                    .filter(resume -> resume.stream().equals(channel.stream()))
                    .flatMap(resume -> channel.after(resume.after()));
            var state = missed.isEmpty() ? Optional.of(snapshot(channel, opening.snapshots())) : Optional.<Wire>empty();
            var hello = new Hello(opening.version(), channel.stream(), opening.zone(), Me.of(channel.user()));
            channel.enter(viewer);
            meter.tabs(1);
            viewer.restart(channel.seq(), hello.text(channel.seq(), clock.instant()));
            missed.ifPresent(frames -> frames.forEach(sent -> viewer.send(sent.seq(), sent.text())));
            state.ifPresent(wire -> viewer.restart(channel.seq(), wire.text(channel.seq(), clock.instant())));
        });
    }

    /** Sends everything anew to a tab that could not keep up. */
    void refresh(Viewer viewer, Snapshots snapshots) {
        floor.runOnContext(now -> {
            var channel = channels.get(viewer.session().user().login());
            if (channel != null && channel.viewers().contains(viewer)) {
                var wire = snapshot(channel, snapshots);
                viewer.restart(channel.seq(), wire.text(channel.seq(), clock.instant()));
            }
        });
    }

    void leave(Viewer viewer) {
        floor.runOnContext(now -> {
            var channel = channels.get(viewer.session().user().login());
            if (channel != null) {
                channel.leave(viewer, clock.instant());
                meter.tabs(-1);
            }
        });
    }

    /** Closes the tabs of a session that was ended. */
    void signedOut(String key) {
        floor.runOnContext(now -> channels.values().forEach(channel -> channel.viewers().stream()
                .filter(viewer -> viewer.session().key().equals(key))
                .forEach(viewer -> viewer.close(SESSION_ENDED, "session ended"))));
    }

    /**
     * A user was changed, added or removed; their tabs look whether they still may. Without a login, any may have been.
     */
    public void userChanged(Optional<String> login) {
        floor.runOnContext(now -> channels.forEach((name, channel) -> {
            if (login.isEmpty() || login.get().equals(name)) {
                channel.viewers().forEach(Viewer::recheck);
            }
        }));
    }

    /** Sends everybody away; the server stops. */
    public void close() {
        floor.runOnContext(now -> channels.values().forEach(channel -> List.copyOf(channel.viewers())
                .forEach(viewer -> viewer.close(GOING_AWAY, "server stops"))));
    }

    WebMeter meter() {
        return meter;
    }

    private static boolean isSupervisors(Channel channel) {
        return channel.user().role().includes(Role.SUPERVISOR);
    }

    /** Everything as of the newest frame: what its making told others comes before it. */
    private static Wire snapshot(Channel channel, Snapshots snapshots) {
        return Wire.of(new Frame.Snapshot(snapshots.of(channel.user())));
    }

    /** A user whose role or extension changed starts a new stream; the tabs from before are sent away to come back. */
    private Channel channel(User user) {
        var known = channels.get(user.login());
        if (known != null && known.user().equals(user)) {
            return known;
        }
        if (known != null) {
            List.copyOf(known.viewers()).forEach(viewer -> viewer.close(USER_CHANGED, "user changed"));
        }
        var fresh = new Channel(user, clock.instant());
        channels.put(user.login(), fresh);
        return fresh;
    }

    private void forgetLeft() {
        Instant limit = clock.instant().minus(KEPT);
        channels.values()
                .removeIf(channel -> channel.emptySince().filter(limit::isAfter).isPresent());
    }

    /** How a tab comes in. */
    record Opening(String version, String zone, Snapshots snapshots, Optional<Resume> resume) {}

    /** Where a tab that comes back had been. */
    record Resume(String stream, long after) {}
}
