package dev.triage.tools.check;

import static java.util.Objects.requireNonNull;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.internal.engine.EngineAccess;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.tools.check.report.CheckReport;
import dev.triage.tools.internal.check.Checker;
import dev.triage.tools.internal.check.combination.Budget;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
 * open texts are taken as both true and false, and rules with Java are run on many combinations instead of all. If the rules
 * distinguish too many combinations, some of them are checked, and {@link CheckReport#notDecided()} says what that leaves open.
 *
 * <p>Immutable and safe to share. A run takes about a second.
 */
public final class RuleCheck {

    private final RuleBase rules;
    private final @Nullable Duration most;
    private final Consumer<String> progress;

    private RuleCheck(RuleBase rules, @Nullable Duration most, Consumer<String> progress) {
        this.rules = rules;
        this.most = most;
        this.progress = progress;
    }

    /**
     * {@return a check of the rules that an engine decides with}
     *
     * @param engine the engine
     */
    public static RuleCheck of(TriageEngine engine) {
        return new RuleCheck(EngineAccess.rules(requireNonNull(engine, "engine")), null, step -> {});
    }

    /**
     * {@return the same check, which ends soon after so much time; what is not decided until then is {@link
     * CheckReport#notDecided()}}
     *
     * @param time how long the check may take
     * @throws IllegalArgumentException if the time is not positive
     */
    public RuleCheck within(Duration time) {
        if (requireNonNull(time, "time").isNegative() || time.isZero()) {
            throw new IllegalArgumentException("A check needs some time, but got (" + time + ").");
        }
        return new RuleCheck(rules, time, progress);
    }

    /**
     * {@return the same check, which says what it is at, such as {@code "looks at the order of the inputs"}}
     *
     * @param watcher takes the words, each time the check begins with something else
     */
    public RuleCheck watchedBy(Consumer<String> watcher) {
        return new RuleCheck(rules, most, requireNonNull(watcher, "watcher"));
    }

    /**
     * Checks the rules; {@link CheckReport#notDecided()} says what is open if there are too many combinations.
     *
     * @return what the check found
     */
    public CheckReport run() {
        return Checker.check(rules, new Budget(most, progress));
    }
}
