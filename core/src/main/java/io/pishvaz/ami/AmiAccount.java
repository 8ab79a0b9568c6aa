package io.pishvaz.ami;

/** A user of a PBX's manager interface. */
public record AmiAccount(String user, String secret) {
    @Override
    public String toString() {
        return user + "/[redacted]";
    }
}
