package io.pishvaz.ami;

import io.pishvaz.call.LegId;
import java.util.Map;
import org.asteriskjava.manager.action.AbstractManagerAction;
import org.jspecify.annotations.Nullable;

/**
 * An action upon a channel that asterisk-java does not know, or not with all its headers; public for its reflection.
 */
public final class ChannelAction extends AbstractManagerAction {
    private static final long serialVersionUID = 1L;

    private final String action;
    private final String channel;
    private @Nullable String context;
    private @Nullable String exten;
    private @Nullable Map<String, String> variables;

    private ChannelAction(String action, LegId leg) {
        this.action = action;
        this.channel = AmiAction.oneLine(leg.uniqueid());
    }

    static ChannelAction of(String action, LegId leg) {
        return new ChannelAction(action, leg);
    }

    /** Tells the phone at the end of the channel something it may follow. */
    static ChannelAction notify(LegId leg, String event) {
        var notify = new ChannelAction("PJSIPNotify", leg);
        notify.variables = Map.of("Event", event);
        return notify;
    }

    ChannelAction to(String dialContext, String extension) {
        context = AmiAction.oneLine(dialContext);
        exten = AmiAction.oneLine(extension);
        return this;
    }

    @Override
    public String getAction() {
        return action;
    }

    public String getChannel() {
        return channel;
    }

    public @Nullable String getContext() {
        return context;
    }

    public @Nullable String getExten() {
        return exten;
    }

    public @Nullable Map<String, String> getVariables() {
        return variables;
    }
}
