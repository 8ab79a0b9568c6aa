package io.pishvaz.ami;

import io.pishvaz.call.PbxId;
import java.util.Optional;

/**
 * How to reach one PBX.
 *
 * @param reading the account that hears events
 * @param acting the account that may pause members and the like
 * @param challenge log in by MD5 challenge, so that the secret itself does not travel
 * @param maxBlock bytes an event may have
 * @param maxKept bytes of events that may wait for a snapshot; beyond it the link begins anew
 */
public record AmiSettings(
        PbxId pbx,
        String host,
        int port,
        Tls tls,
        AmiAccount reading,
        Optional<AmiAccount> acting,
        boolean challenge,
        int maxBlock,
        int maxKept,
        LinkTimes times,
        boolean showWithheld) {

    private static final int MAX_BLOCK = 64 * 1024;
    private static final int MAX_KEPT = 32 * 1024 * 1024;

    /** Settings with the usual limits and times. */
    public static AmiSettings of(PbxId pbx, String host, int port, AmiAccount reading) {
        return new AmiSettings(
                pbx,
                host,
                port,
                new Tls.Off(),
                reading,
                Optional.empty(),
                true,
                MAX_BLOCK,
                MAX_KEPT,
                LinkTimes.DEFAULT,
                false);
    }

    public AmiSettings withTls(Tls other) {
        return new AmiSettings(
                pbx, host, port, other, reading, acting, challenge, maxBlock, maxKept, times, showWithheld);
    }

    public AmiSettings withActing(AmiAccount account) {
        return new AmiSettings(
                pbx, host, port, tls, reading, Optional.of(account), challenge, maxBlock, maxKept, times, showWithheld);
    }

    public AmiSettings withReading(AmiAccount account) {
        return new AmiSettings(
                pbx, host, port, tls, account, acting, challenge, maxBlock, maxKept, times, showWithheld);
    }

    public AmiSettings withChallenge(boolean wanted) {
        return new AmiSettings(pbx, host, port, tls, reading, acting, wanted, maxBlock, maxKept, times, showWithheld);
    }

    public AmiSettings withLimits(int block, int kept) {
        return new AmiSettings(pbx, host, port, tls, reading, acting, challenge, block, kept, times, showWithheld);
    }

    public AmiSettings withTimes(LinkTimes other) {
        return new AmiSettings(
                pbx, host, port, tls, reading, acting, challenge, maxBlock, maxKept, other, showWithheld);
    }

    /** Whether numbers that callers withheld are known all the same. */
    public AmiSettings withWithheldShown(boolean wanted) {
        return new AmiSettings(pbx, host, port, tls, reading, acting, challenge, maxBlock, maxKept, times, wanted);
    }
}
