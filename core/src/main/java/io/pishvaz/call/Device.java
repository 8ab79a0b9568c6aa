package io.pishvaz.call;

/**
 * What a PBX rings to reach an agent: a queue member's interface such as {@code PJSIP/1001} or
 * {@code Local/1001@from-queue/n}.
 */
public record Device(PbxId pbx, String name) {
    @Override
    public String toString() {
        return pbx + ":" + name;
    }
}
