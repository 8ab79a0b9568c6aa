package io.pishvaz.sheet;

/**
 * How a file's table is laid out; a workbook knows its own encoding and cells. {@code header}: the first row names the
 * columns.
 */
public record Layout(Type type, Encoding encoding, Separator separator, boolean header) {

    /** What kind of file it is. */
    public enum Type {
        CSV,
        XLSX
    }
}
