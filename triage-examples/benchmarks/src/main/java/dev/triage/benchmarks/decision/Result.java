package dev.triage.benchmarks.decision;

import dev.triage.benchmarks.contender.Contender;
import dev.triage.benchmarks.process.Processes;

/**
 * What one contender costs.
 *
 * @param contender who
 * @param warm a decision when everything is warm
 * @param startNanoseconds from starting the JVM to the first decision, the median
 * @param peakBytes the most memory by then, the median, or -1 where the system does not tell
 * @param heapBytes what is left on the heap then, the median
 * @param jars how many jars it needs
 * @param jarBytes how large they are
 */
record Result(
        Contender contender,
        Processes.Warm warm,
        long startNanoseconds,
        long peakBytes,
        long heapBytes,
        int jars,
        long jarBytes) {}
