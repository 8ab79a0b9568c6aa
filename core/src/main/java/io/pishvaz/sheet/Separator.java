package io.pishvaz.sheet;

/** What stands between the cells of a text file. */
public enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    PIPE('|'),
    /** Any number of blanks, as in columns printed for reading. */
    BLANKS(' ');

    final char sign;

    Separator(char sign) {
        this.sign = sign;
    }
}
