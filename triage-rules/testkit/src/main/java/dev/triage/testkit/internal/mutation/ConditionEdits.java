package dev.triage.testkit.internal.mutation;

import dev.triage.rules.internal.drl.DrlRule;
import dev.triage.rules.internal.drl.Expression;
import dev.triage.rules.internal.drl.FactPattern;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import java.util.ArrayList;
import java.util.List;

/** Makes the condition of a rule slightly wrong, in one place at a time. */
final class ConditionEdits {

    private ConditionEdits() {}

    static List<Edit> of(SourceFile file, DrlRule rule) {
        List<Edit> edits = new ArrayList<>();
        for (FactPattern pattern : rule.patterns()) {
            presence(file, pattern, edits);
            if (rule.patterns().size() > 1) {
                edits.add(new Edit(pattern.span(), ""));
            }
            for (int i = 0; i < pattern.constraints().size(); i++) {
                FactPattern.Constraint constraint = pattern.constraints().get(i);
                boolean named = constraint.variable() != null;
                if (!named) {
                    edits.add(new Edit(withSeparator(pattern, i), ""));
                }
                if (!named || constraint.expression() instanceof Expression.Comparison) {
                    edits.addAll(ExpressionEdits.of(file, constraint.expression()));
                }
            }
        }
        return edits;
    }

    private static void presence(SourceFile file, FactPattern pattern, List<Edit> edits) {
        if (pattern.presence() != FactPattern.Presence.EACH) {
            String words = file.text(pattern.span());
            edits.add(new Edit(
                    pattern.span(),
                    words.startsWith("not")
                            ? words.replaceFirst("not", "exists")
                            : words.replaceFirst("exists", "not")));
        }
    }

    /** A condition with the comma that would be left over. */
    private static Span withSeparator(FactPattern pattern, int index) {
        List<FactPattern.Constraint> all = pattern.constraints();
        Span here = all.get(index).expression().span();
        if (index > 0) {
            return new Span(all.get(index - 1).expression().span().end(), here.end());
        }
        boolean nextNamed = all.size() > 1 && all.get(1).variable() != null;
        return all.size() == 1 || nextNamed
                ? here
                : new Span(here.start(), all.get(1).expression().span().start());
    }
}
