package dev.triage.spark.job;

import java.io.Serializable;

/**
 * The summary of a part of the input.
 *
 * @param decided the number of decided issues
 * @param quarantined the number of records with problems
 * @param leftOut the number of those that are not decided
 * @param linked the approximate number of issues with links
 * @param reading the time to fetch and read the records, in nanoseconds
 * @param deciding the time of the engine, in nanoseconds
 * @param whole the total time, in nanoseconds
 * @param processor the processor time, in nanoseconds: less than the total if other programs use the processor
 */
public record PartSummary(
        long decided,
        long quarantined,
        long leftOut,
        long linked,
        long reading,
        long deciding,
        long whole,
        long processor)
        implements Serializable {

    static final PartSummary NOTHING = new PartSummary(0, 0, 0, 0, 0, 0, 0, 0);

    /** The total of both. */
    PartSummary plus(PartSummary other) {
        return new PartSummary(
                decided + other.decided,
                quarantined + other.quarantined,
                leftOut + other.leftOut,
                linked + other.linked,
                reading + other.reading,
                deciding + other.deciding,
                whole + other.whole,
                processor + other.processor);
    }
}
