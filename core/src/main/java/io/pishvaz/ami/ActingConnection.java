package io.pishvaz.ami;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.AsteriskVersion;
import org.asteriskjava.manager.internal.ManagerConnectionImpl;
import org.asteriskjava.util.SocketConnectionFacade;

/** The library's connection for the acting account; with TLS over a socket that trusts what the settings say. */
final class ActingConnection extends ManagerConnectionImpl {
    private final AmiSettings settings;

    ActingConnection(AmiSettings settings, AmiAccount account) {
        this.settings = settings;
        setHostname(settings.host());
        setPort(settings.port());
        setUsername(account.user());
        setPassword(account.secret());
        setSocketTimeout((int) settings.times().answer().toMillis());
        setDefaultResponseTimeout(TimeUnit.SECONDS.toMillis(5));
    }

    @Override
    protected SocketConnectionFacade createSocket() throws IOException {
        return settings.tls() instanceof Tls.On tls ? TlsSocket.open(settings, tls) : super.createSocket();
    }

    /**
     * What is sent is the same since the oldest Asterisk spoken to. The library would ask, again and again where the
     * account may not know or nobody answers, and no action could be sent meanwhile.
     */
    @Override
    protected AsteriskVersion determineVersion() {
        return AsteriskVersion.ASTERISK_16;
    }
}
