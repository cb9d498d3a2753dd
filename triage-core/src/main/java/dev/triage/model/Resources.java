package dev.triage.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The resources that the solution of an issue requires.
 *
 * @param expertise the required expertise
 * @param dependencies the issues that it is blocked by or related to
 * @param effort from 1 (hours) to 5 (a project)
 */
public record Resources(List<String> expertise, List<String> dependencies, Rating<Integer> effort) {

    /** The smallest effort. */
    public static final int LEAST_EFFORT = 1;
    /** The largest effort. */
    public static final int MOST_EFFORT = 5;

    /**
     * Makes the resources; the lists are copied.
     *
     * @param expertise the required expertise
     * @param dependencies the issues that it is blocked by or related to
     * @param effort from 1 (hours) to 5 (a project)
     * @throws IllegalArgumentException if an end of the effort is not between 1 and 5
     */
    public Resources {
        expertise = List.copyOf(expertise);
        dependencies = List.copyOf(dependencies);
        requireNonNull(effort, "effort");
        Integer low = effort.low();
        Integer high = effort.high();
        if (low != null && high != null && (low < LEAST_EFFORT || high > MOST_EFFORT)) {
            throw new IllegalArgumentException(
                    "The effort (" + effort.text() + ") is not between " + LEAST_EFFORT + " and " + MOST_EFFORT + ".");
        }
    }

    /** {@return resources without any values} */
    public static Resources unknown() {
        return new Resources(List.of(), List.of(), Rating.unknown());
    }
}
