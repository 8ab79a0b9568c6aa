package io.pishvaz.desk;

import io.pishvaz.agent.AgentId;
import io.pishvaz.live.Frame;
import io.pishvaz.live.LiveStream;
import io.pishvaz.live.Panel;
import io.pishvaz.live.Pop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Sends each agent what changed on the screen, and nothing that did not. */
final class Screens {
    private final LiveStream stream;
    private final Function<OpenPop, Pop> view;
    private final Map<PopId, Pop> shown = new HashMap<>();

    Screens(LiveStream stream, Function<OpenPop, Pop> view) {
        this.stream = stream;
        this.view = view;
    }

    void show(OpenPop pop) {
        Pop now = view.apply(pop);
        Pop before = shown.put(pop.id(), now);
        if (before == null) {
            stream.toAgent(pop.agent().id(), new Frame.PopOpened(now));
        } else if (!before.equals(now)) {
            stream.toAgent(pop.agent().id(), new Frame.PopChanged(now));
        }
    }

    void panel(OpenPop pop, Panel panel) {
        shown.put(pop.id(), view.apply(pop));
        stream.toAgent(pop.agent().id(), new Frame.PanelArrived(pop.id().toString(), panel));
    }

    void close(PopId id, Pop.Closed reason) {
        if (shown.remove(id) != null) {
            stream.toAgent(id.agent(), new Frame.PopClosed(id.toString(), reason));
        }
    }

    List<Pop> of(AgentId agent, Pops pops) {
        return pops.of(agent).stream().map(view).toList();
    }
}
