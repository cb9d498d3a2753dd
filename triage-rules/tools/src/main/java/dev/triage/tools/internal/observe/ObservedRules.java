package dev.triage.tools.internal.observe;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.engine.EngineAccess;
import dev.triage.rules.internal.match.MatchedStages;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.internal.rule.RuleListener;
import dev.triage.rules.internal.table.DecisionTable;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An engine that decides as another one does, and whose rules are watched. The other one is not touched, so that being
 * watched costs nothing where it is not asked for. Safe to share.
 *
 * <p>Of a rule that goes beyond the vocabulary only the firings are seen.
 */
public final class ObservedRules implements RuleListener {

    private final Map<String, ObservedRule> rules = new LinkedHashMap<>();
    private final Map<String, ObservedRow> rows = new LinkedHashMap<>();
    private final TriageEngine engine;

    /** Watches the rules of an engine, which goes on as before. */
    public ObservedRules(TriageEngine engine) {
        RuleBase base = EngineAccess.rules(engine);
        for (Rule rule : base.rules()) {
            rules.put(rule.name(), new ObservedRule(rule));
        }
        for (DecisionTable table : base.tables()) {
            for (RuleDescription row : table.firstOfRows()) {
                rows.put(row.id(), new ObservedRow(row));
            }
        }
        this.engine = EngineAccess.like(engine, base, new MatchedStages(base, this));
    }

    @Override
    public void asked(Rule rule, int fact, int question, boolean holds) {
        observed(rule).facts().get(fact).questions().get(question).answered(holds);
    }

    @Override
    public void fired(Rule rule) {
        observed(rule).fired();
    }

    @Override
    public void counted(RuleDescription row) {
        ObservedRow observed = rows.get(row.id()); // null of a second effect, and of a table that waits
        if (observed != null) {
            observed.counted();
        }
    }

    private ObservedRule observed(Rule rule) {
        return Objects.requireNonNull(rules.get(rule.name()));
    }

    /** The engine whose rules are watched. */
    public TriageEngine engine() {
        return engine;
    }

    /** The rules, in the order of the catalogue. */
    public Collection<ObservedRule> rules() {
        return Collections.unmodifiableCollection(rules.values());
    }

    /** The rows of the decision tables, in their order. */
    public Collection<ObservedRow> rows() {
        return Collections.unmodifiableCollection(rows.values());
    }

    /** The rule of this name, or null. */
    public @Nullable ObservedRule rule(String name) {
        return rules.get(name);
    }
}
