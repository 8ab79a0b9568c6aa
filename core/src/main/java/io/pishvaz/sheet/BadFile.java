package io.pishvaz.sheet;

/** A file that cannot be read as a table; the message says where and what is allowed. */
public final class BadFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    BadFile(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why, in one word. */
    public enum Reason {
        EMPTY,
        ENCODING,
        CELL_TOO_LONG,
        TOO_MANY_COLUMNS,
        OLD_EXCEL,
        NOT_A_WORKBOOK,
        TOO_MUCH_INSIDE
    }
}
