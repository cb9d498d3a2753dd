package dev.triage.rules.internal.files;

import static java.util.Objects.requireNonNull;

import dev.triage.rules.source.Trust;
import java.nio.file.Path;

/**
 * A folder that a team keeps its rules in.
 *
 * @param path where it is
 * @param trust how far its author is trusted
 */
public record RuleFolder(Path path, Trust trust) {

    /** Makes the record. */
    public RuleFolder {
        requireNonNull(path, "path");
        requireNonNull(trust, "trust");
    }
}
