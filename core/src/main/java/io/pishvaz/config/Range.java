package io.pishvaz.config;

/** Whole numbers from {@code least} to {@code most}. */
record Range(int least, int most) {
    static final Range PORT = new Range(1, 65535);

    /** For servers: 0 lets the system choose a free port. */
    static final Range OWN_PORT = new Range(0, 65535);

    void check(String key, int value) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(key + " must be " + least + ".." + most + ", was " + value);
        }
    }
}
