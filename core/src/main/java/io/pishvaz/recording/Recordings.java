package io.pishvaz.recording;

import io.pishvaz.call.PbxId;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;

/** Which recordings there are. Futures fail when the store cannot be reached. */
public interface Recordings {

    /** The recording of this number in a call; empty where there is none. */
    Future<Optional<Kept>> find(UUID call, int number);

    /** Success: it is on record that this user heard it. */
    Future<Void> heard(UUID call, int number, String login);

    /** What a PBX calls the file. */
    record Kept(PbxId pbx, String file) {}
}
