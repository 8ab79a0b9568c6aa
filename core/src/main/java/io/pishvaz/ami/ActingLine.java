package io.pishvaz.ami;

import io.pishvaz.pbx.PbxRefusal;
import io.pishvaz.pbx.PbxRefusal.Kind;
import java.io.IOException;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.response.ManagerResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The acting account's connection to one PBX, opened when first needed. It blocks, and is used by one thread. */
final class ActingLine {
    private static final Logger LOG = LoggerFactory.getLogger(ActingLine.class);

    private final AmiSettings settings;
    private final AmiAccount account;
    private @Nullable ActingConnection connection;

    ActingLine(AmiSettings settings, AmiAccount account) {
        this.settings = settings;
        this.account = account;
    }

    /** A connection may have died unnoticed while nobody acted: what failed once is tried on a new one. */
    ManagerResponse send(ManagerAction action) {
        try {
            return attempt(action);
        } catch (IOException | TimeoutException | IllegalStateException first) {
            LOG.debug("{}: {} again on a new connection: {}", settings.pbx(), action.getAction(), first.getMessage());
            drop();
        }
        try {
            return attempt(action);
        } catch (IOException | TimeoutException | IllegalStateException e) {
            drop();
            throw new PbxRefusal(Kind.UNREACHABLE, settings.pbx() + " at " + Unreachable.words(settings, e));
        }
    }

    /** Makes sure that somebody hears at the other end, so that what is sent next is sent once and arrives. */
    void find() {
        send(new PingAction());
    }

    /** For what must not happen twice: without an answer nobody knows whether it happened. */
    ManagerResponse sendOnce(ManagerAction action) {
        try {
            return attempt(action);
        } catch (IOException | TimeoutException | IllegalStateException e) {
            drop();
            throw new PbxRefusal(
                    Kind.UNANSWERED,
                    settings.pbx() + " did not answer to " + action.getAction() + ": it was not repeated");
        }
    }

    private ManagerResponse attempt(ManagerAction action) throws IOException, TimeoutException {
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

    void drop() {
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
