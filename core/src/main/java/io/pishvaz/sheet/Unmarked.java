package io.pishvaz.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text without the byte order mark that it may begin with. */
final class Unmarked extends FilterReader {
    private boolean begun;

    Unmarked(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        int sign = super.read();
        boolean first = !begun;
        begun = true;
        return first && sign == '\uFEFF' ? super.read() : sign;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (begun || length == 0) {
            return super.read(into, from, length);
        }
        int sign = read();
        if (sign < 0) {
            return -1;
        }
        into[from] = (char) sign;
        return 1;
    }
}
