package dev.triage.rules.internal.match;

import dev.triage.rules.catalogue.RuleDescription;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes the stages of a rule base ready to run. */
public interface Stages {

    /** A stage by its name. */
    default Stage stage(String name) {
        return stage(name, null);
    }

    /**
     * A stage by its name.
     *
     * @param recurring says which facts are likely to come up again, so that it pays to remember what fires for them; they
     *     equal each other just if no rule can tell them apart. Null if none are.
     */
    Stage stage(String name, @Nullable Predicate<Object> recurring);

    /** Is told that the row of a table counts, which no stage runs. */
    default void counted(RuleDescription row) {}
}
