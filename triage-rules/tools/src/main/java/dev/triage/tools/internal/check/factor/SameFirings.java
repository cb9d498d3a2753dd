package dev.triage.tools.internal.check.factor;

import dev.triage.rules.internal.rule.Rule;
import dev.triage.tools.internal.check.factor.OpenParts.Part;
import dev.triage.tools.internal.check.firing.RuleTable;
import dev.triage.tools.internal.check.space.Space;
import java.util.IdentityHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which rules may always fire together: those of one part that fire for the same of its combinations. */
public final class SameFirings {

    private final IdentityHashMap<Rule, Long> prints = new IdentityHashMap<>();
    private final IdentityHashMap<Rule, Part> parts = new IdentityHashMap<>();

    public SameFirings(Factors factors) {
        for (RuleTable table : factors.tables()) {
            prints.put(table.rule(), table.looksAtSum() ? 0 : print(table, factors.space()));
        }
        for (Part part : factors.parts().parts()) {
            for (RuleTable table : part.tables()) {
                prints.put(table.rule(), print(table, part.space()));
                parts.put(table.rule(), part);
            }
        }
    }

    public boolean likely(Rule one, Rule other) {
        return Objects.equals(part(one), part(other)) && Objects.equals(prints.get(one), prints.get(other));
    }

    private @Nullable Part part(Rule rule) {
        return parts.get(rule);
    }

    private static long print(RuleTable table, Space space) {
        long print = 0;
        int[] classes = new int[space.dimensions().size()];
        for (int i = 0; i < space.size(); i++) {
            print = 31 * print + (table.fires(classes, 0) ? i + 1 : 0);
            space.next(classes);
        }
        return print;
    }
}
