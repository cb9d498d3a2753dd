package dev.triage.benchmarks.decision;

import dev.triage.benchmarks.contender.Contender;
import dev.triage.benchmarks.process.Processes;

/**
 * The costs of one contender.
 *
 * @param contender the contender
 * @param warm a decision after a warm-up
 * @param startNanoseconds from starting the JVM to the first decision, the median
 * @param peakBytes the peak memory until then, the median, or -1 if the system does not report it
 * @param heapBytes the used heap after that, the median
 * @param jars the number of its jars
 * @param jarBytes the size of its jars
 */
record Result(
        Contender contender,
        Processes.Warm warm,
        long startNanoseconds,
        long peakBytes,
        long heapBytes,
        int jars,
        long jarBytes) {}
