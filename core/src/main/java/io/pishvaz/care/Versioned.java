package io.pishvaz.care;

/** What is changed by naming the version that was read. */
public interface Versioned {
    int version();
}
