package io.pishvaz.ami;

/** Why a PBX could not be asked, or what it answered instead; the message is for an operator. */
final class AmiFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of failure it is. */
    enum Kind {
        UNREACHABLE,
        LOST,
        NOT_AMI,
        WRONG_LOGIN,
        REFUSED
    }

    private final Kind kind;

    AmiFailure(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
