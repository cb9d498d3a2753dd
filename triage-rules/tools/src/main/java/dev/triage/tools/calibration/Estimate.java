package dev.triage.tools.calibration;

/**
 * A measured number with its 95 % interval, from a bootstrap with a fixed seed. Immutable.
 *
 * @param value the number; NaN if it is not defined
 * @param low the lower end of the interval
 * @param high the upper end of the interval
 */
public record Estimate(double value, double low, double high) {}
