package io.pishvaz.sheet;

import java.util.List;

/** One row: its number as people see it in the file, counted from 1, and its cells as text. */
public record Line(long row, List<String> cells) {

    /** The cell of a column, empty where the row is too short. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
