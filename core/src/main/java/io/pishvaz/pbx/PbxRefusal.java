package io.pishvaz.pbx;

/** A PBX did not do what was asked; the message is its own words or says that it cannot be reached. */
public final class PbxRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What kind of no it is. */
    public enum Kind {
        UNREACHABLE,
        /** It was asked once and gave no answer: whether it did it is not known, and it was not asked again. */
        UNANSWERED,
        /** The account may not. */
        DENIED,
        /** There is no such leg any more. */
        GONE,
        /** The PBX is not configured for it. */
        NOT_SET_UP,
        /** Nothing answers to the number dialled. */
        NO_SUCH_NUMBER,
        OTHER
    }

    public PbxRefusal(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public PbxRefusal(String message) {
        this(Kind.OTHER, message);
    }

    public Kind kind() {
        return kind;
    }
}
