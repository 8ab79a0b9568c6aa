package io.pishvaz.call;

/** The configured name of one PBX; unique in an installation. */
public record PbxId(String name) {
    @Override
    public String toString() {
        return name;
    }
}
