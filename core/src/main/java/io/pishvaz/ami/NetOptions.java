package io.pishvaz.ami;

import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.PemTrustOptions;

/** The settings of a PBX in the words of the network library. */
final class NetOptions {

    private NetOptions() {}

    static NetClientOptions of(AmiSettings settings) {
        var options = new NetClientOptions()
                .setConnectTimeout((int) settings.times().answer().toMillis())
                .setTcpKeepAlive(true);
        if (settings.tls() instanceof Tls.On tls) {
            options.setSsl(true).setHostnameVerificationAlgorithm(tls.verifyHost() ? "HTTPS" : "");
            tls.trust().ifPresent(pem -> options.setTrustOptions(new PemTrustOptions().addCertPath(pem.toString())));
        }
        return options;
    }
}
