package dev.triage.rules.catalogue;

import static java.util.Objects.requireNonNull;

import dev.triage.model.decision.Origin;
import dev.triage.model.decision.RuleEffect;
import dev.triage.model.decision.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * A rule as the catalogue lists it.
 *
 * @param id its id, see {@link RuleId}
 * @param name its name
 * @param stage where it works: {@code "interpret"} says what signals stand for, {@code "assess"} fills what is unsaid, {@code
 *     "prioritise"} weighs
 * @param effect what it can do
 * @param reason why, in words
 * @param file the DRL file, relative to the rule base
 * @param line the line of that file where the rule begins, from 1
 * @param origin which team wrote it or changed it, and what it replaces; null for a standard rule as it is
 */
public record RuleDescription(
        String id,
        String name,
        String stage,
        RuleEffect effect,
        String reason,
        String file,
        int line,
        @Nullable Origin origin) {

    /**
     * Makes a description.
     *
     * @param id its id
     * @param name its name
     * @param stage where it works
     * @param effect what it can do
     * @param reason why, in words
     * @param file the DRL file, relative to the rule base
     * @param line the line of that file where the rule begins, from 1
     * @param origin which team wrote it or changed it, and what it replaces; null for a standard rule as it is
     */
    public RuleDescription {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(stage, "stage");
        requireNonNull(effect, "effect");
        requireNonNull(reason, "reason");
        requireNonNull(file, "file");
    }

    /**
     * A standard rule, with the id that follows from its name.
     *
     * @param name the name of the rule
     * @param stage the stage that runs it
     * @param effect what it does
     * @param reason why, in words
     * @param file the file with the rule
     * @param line its line in the file, from 1
     */
    public RuleDescription(String name, String stage, RuleEffect effect, String reason, String file, int line) {
        this(RuleId.of(name), name, stage, effect, reason, file, line, null);
    }

    /**
     * {@return whether this is its id or its name}
     *
     * @param idOrName an id or a name
     */
    public boolean isCalled(String idOrName) {
        return id.equals(idOrName) || name.equals(idOrName);
    }
}
