package io.pishvaz.pbx;

/** A PBX did not do what was asked; the message is its own words or says that it cannot be reached. */
public final class PbxRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PbxRefusal(String message) {
        super(message);
    }
}
