package io.pishvaz.call;

/** A queue of one PBX. */
public record QueueId(PbxId pbx, String name) {
    @Override
    public String toString() {
        return pbx + ":" + name;
    }
}
