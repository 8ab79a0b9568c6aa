package io.pishvaz.sales;

import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The pipeline in one period. Times are milliseconds of the wall clock, amounts whole Rial.
 *
 * @param until the end of the period, or now where it has not ended
 * @param delivered how many orders were delivered in the period
 */
public record PipelineReport(
        Instant from,
        Instant to,
        Instant until,
        List<Step> steps,
        long delivered,
        List<Person> people,
        Late late,
        List<Lost> lost) {

    /**
     * One step.
     *
     * @param entered opportunities that came to this step in the period, worth {@code valueRial}
     * @param wentOn how many of those went on to a later step before {@code until}
     * @param medianMs of the times spent by those that left the step in the period
     * @param late how many stood here longer than the standard at some moment of the period
     */
    public record Step(
            PipelineStep step,
            long entered,
            long valueRial,
            long wentOn,
            Optional<Long> medianMs,
            long standardMs,
            long late) {}

    /** One person or department: the steps that were theirs, and what they won. */
    public record Person(Optional<String> agent, Optional<String> name, List<Own> steps, long won, long valueRial) {}

    /** A person's part in one step; a step that none of theirs left in the period has no median. */
    public record Own(PipelineStep step, Optional<Long> medianMs, long late) {}

    /** What stands longer than the standard now, the latest first; {@code total} counts also what is not listed. */
    public record Late(long total, List<Item> items) {}

    /** One opportunity that is late in its step. */
    public record Item(
            String opportunity,
            String title,
            PartyId party,
            String name,
            LifecycleStage stage,
            PipelineStep step,
            Optional<String> ownerName,
            Optional<String> rival,
            long lateMs,
            long valueRial) {}

    /** What was lost in the period for one reason; without a reason nobody said why. */
    public record Lost(Optional<String> reason, long count, long valueRial) {}
}
