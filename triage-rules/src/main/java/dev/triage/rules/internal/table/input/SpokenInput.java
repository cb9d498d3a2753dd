package dev.triage.rules.internal.table.input;

import dev.triage.model.Issue;
import dev.triage.rules.internal.scale.SpokenScale;
import dev.triage.rules.internal.scale.ValueSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An input that labels or fields state.
 *
 * @param name as the header writes it
 * @param scale reads the values
 * @param ordered whether a team declared it, so that its values have an order
 */
public record SpokenInput(String name, SpokenScale scale, boolean ordered) implements OpenInput {

    @Override
    public String bareName() {
        return scale.name();
    }

    @Override
    public List<String> values() {
        return scale.values();
    }

    @Override
    public boolean othersPossible() {
        return !ordered; // no team has declared its values, so those of the table need not be all
    }

    @Override
    public @Nullable Integer number(String value) {
        return scale.number(value);
    }

    @Override
    public long stated(Issue issue) {
        return scale.stated(issue);
    }

    @Override
    public String drl(long values) {
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < values().size(); i++) {
            if ((values & (1L << i)) != 0) {
                wanted.add(values().get(i));
            }
        }
        if ((values & (1L << values().size())) != 0) {
            wanted.add(ValueSet.UNSTATED);
        }
        return "Subject( scale(\"" + scale.name() + "\", \"" + String.join(" | ", wanted) + "\") )";
    }
}
