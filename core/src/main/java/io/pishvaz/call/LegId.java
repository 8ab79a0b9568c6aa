package io.pishvaz.call;

/** One channel of one PBX; Uniqueids of two PBXs may collide, hence the pair. */
public record LegId(PbxId pbx, String uniqueid) {
    @Override
    public String toString() {
        return pbx + "/" + uniqueid;
    }
}
