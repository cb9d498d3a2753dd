package dev.triage.spark.job;

import java.io.Serializable;

/**
 * What a part of the input came to.
 *
 * @param decided how many issues were decided on
 * @param quarantined how many records have something that could not be read
 * @param leftOut how many of those were not decided on
 * @param linked about how many issues name others or are named
 * @param reading how long it took to fetch and to read the records, in nanoseconds
 * @param deciding how long the engine took, in nanoseconds
 * @param whole how long everything took, in nanoseconds
 * @param processor how long a processor worked for it, in nanoseconds: less than the whole if others wanted it, too
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

    /** Both together. */
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
