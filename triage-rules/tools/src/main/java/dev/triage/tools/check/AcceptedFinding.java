package dev.triage.tools.check;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding that a team accepts.
 *
 * @param id the id of the finding
 * @param reason why it is accepted
 * @param until the last day on which it is; null if that is not limited
 * @param file the file that says so
 * @param line the line there, from 1
 */
public record AcceptedFinding(
        String id, String reason, @Nullable LocalDate until, String file, int line) {

    /**
     * Makes it.
     *
     * @param id the id of the finding
     * @param reason why it is accepted
     * @param until the last day on which it is; null if that is not limited
     * @param file the file that says so
     * @param line the line there, from 1
     * @throws IllegalArgumentException if the id or the reason is blank
     */
    public AcceptedFinding {
        requireNonNull(file, "file");
        if (requireNonNull(id, "id").isBlank()
                || requireNonNull(reason, "reason").isBlank()) {
            throw new IllegalArgumentException(
                    "An accepted finding needs an id and a reason, but got (" + id + ") and (" + reason + ").");
        }
    }

    /**
     * {@return whether it counts again}
     *
     * @param today the day to compare with
     */
    public boolean expired(LocalDate today) {
        return until != null && today.isAfter(until);
    }
}
