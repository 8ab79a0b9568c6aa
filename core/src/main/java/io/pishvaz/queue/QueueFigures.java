package io.pishvaz.queue;

import java.util.Optional;

/**
 * The figures of one queue (or several) over a period; the definitions of {@code docs/glossary.md}. Ratios are 0..1 and empty
 * while their denominator is 0; whoever still waits counts in none but {@code offered}.
 */
public record QueueFigures(
        int offered,
        int answered,
        int withinTarget,
        int hungUpWaiting,
        int hungUpRinging,
        int timedOut,
        int queueEmpty,
        int leftByKey,
        int withdrawn,
        int overflowed,
        Optional<Double> serviceLevel,
        Optional<Long> asaMs,
        Optional<Long> ahtMs,
        Optional<Double> occupancy,
        Optional<Double> abandonedShare) {}
