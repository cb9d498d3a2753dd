package dev.triage.rules.check;

import static java.util.Objects.requireNonNull;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.check.report.CheckReport;
import dev.triage.rules.internal.check.Checker;
import dev.triage.rules.internal.engine.EngineAccess;
import dev.triage.rules.internal.rule.RuleBase;

/**
 * Proves that the rules of an engine are right, or finds a smallest example of where they are not.
 *
 * <pre>{@code
 * CheckReport report = RuleCheck.of(TriageEngine.builder().rules(Path.of("my-rules")).build()).run();
 * report.findings().forEach(finding -> System.out.println(finding.text()));
 * assert report.clean();
 * }</pre>
 *
 * <p>Every combination of the inputs that rules can see is checked: values that no rule distinguishes are checked once.
 * So a problem that is not found does not exist, with two exceptions, which {@link CheckReport#open()} names: conditions on
 * open texts are taken as both true and false, and rules with Java are run on many combinations instead of all.
 *
 * <p>Immutable and safe to share. A run takes about a second.
 */
public final class RuleCheck {

    private final RuleBase rules;

    private RuleCheck(RuleBase rules) {
        this.rules = rules;
    }

    /** A check of the rules that an engine decides with. */
    public static RuleCheck of(TriageEngine engine) {
        return new RuleCheck(EngineAccess.rules(requireNonNull(engine, "engine")));
    }

    /**
     * Checks the rules.
     *
     * @throws IllegalArgumentException if the rules distinguish too many combinations to check them all
     */
    public CheckReport run() {
        return Checker.check(rules);
    }
}
