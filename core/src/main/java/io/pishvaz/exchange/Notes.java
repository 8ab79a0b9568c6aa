package io.pishvaz.exchange;

/** What was understood on the way and deserves to be said: which calendar the days were read by. */
public final class Notes {
    private long jalali;
    private long gregorian;

    void day(boolean wasJalali) {
        if (wasJalali) {
            jalali++;
        } else {
            gregorian++;
        }
    }

    public long jalali() {
        return jalali;
    }

    public long gregorian() {
        return gregorian;
    }
}
