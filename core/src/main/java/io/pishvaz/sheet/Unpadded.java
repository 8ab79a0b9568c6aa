package io.pishvaz.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text whose runs of blanks and tabs are one blank each, and none at the beginning of a line. */
final class Unpadded extends FilterReader {
    private boolean afterBlank = true;

    Unpadded(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        int sign = super.read();
        while (afterBlank && (sign == ' ' || sign == '\t')) {
            sign = super.read();
        }
        afterBlank = sign == ' ' || sign == '\t' || sign == '\n' || sign == '\r';
        return sign == '\t' ? ' ' : sign;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int sign = read();
            if (sign < 0) {
                break;
            }
            into[from + count++] = (char) sign;
        }
        return count == 0 && length > 0 ? -1 : count;
    }
}
