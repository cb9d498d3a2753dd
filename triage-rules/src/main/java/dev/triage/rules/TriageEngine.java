package dev.triage.rules;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Issue;
import dev.triage.model.Person;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.report.TriageReport;
import dev.triage.model.report.TriagedIssue;
import dev.triage.rules.catalogue.RetiredRule;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.catalogue.RuleVocabulary;
import dev.triage.rules.catalogue.SignalMeaning;
import dev.triage.rules.catalogue.TableDescription;
import dev.triage.rules.catalogue.WordMeaning;
import dev.triage.rules.internal.decide.Assessed;
import dev.triage.rules.internal.decide.Decider;
import dev.triage.rules.internal.engine.EngineAccess;
import dev.triage.rules.internal.files.RuleFolder;
import dev.triage.rules.internal.files.TeamFiles;
import dev.triage.rules.internal.layer.LayeredRules;
import dev.triage.rules.internal.layer.StandardRules;
import dev.triage.rules.internal.match.MatchedStages;
import dev.triage.rules.internal.match.Stages;
import dev.triage.rules.internal.report.Reporter;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.internal.rule.VocabularyReader;
import dev.triage.rules.internal.table.TableAsRules;
import dev.triage.rules.source.RuleFailedException;
import dev.triage.rules.source.Trust;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides how urgent issues are, and says why.
 *
 * <pre>{@code
 * TriageEngine engine = TriageEngine.standard();
 * Decision decision = engine.decide(Issue.named("#1", "Sign-in fails for all users")
 *         .impact(UserImpact.CRITICAL, FunctionalImpact.YES, BrandImpact.HIGH)
 *         .categories(Category.BUG)
 *         .build());
 * decision.priority();  // P0
 * decision.reasons();   // every rule that counted, what it did, and why
 * }</pre>
 *
 * <p>A decision is a function of the issue alone: the same issue gets the same decision, in any order and on any
 * thread. An engine is immutable and safe to share; make one and keep it, since making it costs some hundred
 * milliseconds and deciding some microseconds. It never calls the network and writes nothing.
 */
public final class TriageEngine {

    static {
        EngineAccess.open(new Door());
    }

    private final RuleBase rules;
    private final Decider decider;
    private final Stages stages;
    private final List<Person> roster;
    private final AtomicReference<@Nullable Reporter> reporter = new AtomicReference<>();

    private TriageEngine(RuleBase rules, List<Person> roster, Stages stages) {
        this.rules = rules;
        this.stages = stages;
        boolean unheard = stages instanceof MatchedStages matched && matched.listener() == null;
        this.decider = new Decider(rules, stages, unheard ? stages : new MatchedStages(rules, null));
        this.roster = roster;
    }

    /** What the rest of this library may do with an engine. */
    private static final class Door implements EngineAccess.Door {

        @Override
        public RuleBase rules(Object engine) {
            return ((TriageEngine) engine).rules;
        }

        @Override
        public Object like(Object engine, RuleBase rules, Stages stages) {
            return new TriageEngine(rules, ((TriageEngine) engine).roster, stages);
        }
    }

    /** {@return an engine with only the standard rules} Rule packs on the class path are ignored. */
    public static TriageEngine standard() {
        return builder().withoutRulePacks().build();
    }

    /** An engine with these rules and no others. */
    static TriageEngine on(RuleBase rules) {
        return new TriageEngine(rules, List.of(), new MatchedStages(rules, null));
    }

    /**
     * Starts an engine that differs from the standard one: the rules of every {@link
     * dev.triage.rules.source.RulePack} on the class path are added on top of the standard ones, in the order of their names,
     * unless {@link Builder#withoutRulePacks()} is called.
     *
     * @return a builder of the engine
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Decides on one issue.
     *
     * <p>If the thread is interrupted, this and all other work of an engine ends between two rules with a {@link
     * CancellationException}, so a server can limit its time. The thread stays interrupted.
     *
     * @param issue the issue
     * @return the decision; equal issues always get equal decisions
     * @throws RuleFailedException if a rule with Java in it throws, or fires forever
     */
    public Decision decide(Issue issue) {
        requireNonNull(issue, "issue");
        try {
            return decider.decide(issue);
        } catch (RuleFailedException failed) {
            throw failed.at(issue.id());
        }
    }

    /**
     * Decides on many issues, each on its own; the decisions come in the order of the issues.
     *
     * @param issues the issues
     * @return a decision for each issue
     */
    public List<Decision> decide(Collection<Issue> issues) {
        List<Decision> decisions = new ArrayList<>(issues.size());
        for (Issue issue : issues) {
            decisions.add(decide(issue));
        }
        return List.copyOf(decisions);
    }

    /**
     * Decides on one issue, and collects all other results that need this issue alone.
     *
     * @param issue the issue
     * @return the issue with its decision and the other results
     * @throws RuleFailedException if a rule with Java in it throws, or fires forever
     */
    public TriagedIssue triage(Issue issue) {
        requireNonNull(issue, "issue");
        try {
            Assessed assessed = decider.assess(issue);
            return reporter().triage(issue, assessed, decider.decide(issue, assessed));
        } catch (RuleFailedException failed) {
            throw failed.at(issue.id());
        }
    }

    /**
     * Reports on a backlog: what to do first, every issue, the patterns behind them, and what to change.
     *
     * @param issues the backlog; the report names the issues in this order
     * @return the report
     */
    public TriageReport report(Collection<Issue> issues) {
        BacklogTally tally = new BacklogTally();
        List<TriagedIssue> triaged = new ArrayList<>(issues.size());
        for (Issue issue : issues) {
            TriagedIssue one = triage(issue);
            triaged.add(one);
            tally.add(one);
        }
        return reporter().report(tally.tallies(), triaged);
    }

    /**
     * Reports on a backlog that need not fit into memory: the report is the same but for {@link TriageReport#issues},
     * which is empty.
     *
     * @param issues the backlog; it is read once and not closed
     * @return the report, without its issues
     */
    public TriageReport reportWithoutIssues(Stream<Issue> issues) {
        BacklogTally tally = new BacklogTally();
        requireNonNull(issues, "issues").sequential().forEach(issue -> tally.add(triage(issue)));
        return reportWithoutIssues(tally);
    }

    /**
     * Reports on the issues that were counted, without naming each of them.
     *
     * @param tally what was counted
     * @return the report, without its issues
     */
    public TriageReport reportWithoutIssues(BacklogTally tally) {
        return reporter().report(requireNonNull(tally, "tally").tallies(), List.of());
    }

    /** Made when it is first needed, so that a program that only decides does not load its rules. */
    private Reporter reporter() {
        Reporter made = reporter.get();
        if (made == null) {
            made = new Reporter(rules, roster, stages);
            reporter.set(made);
        }
        return made;
    }

    /** Makes ready beforehand what another engine has made ready already. */
    void becomeAsReadyAs(TriageEngine other) {
        if (other.reporter.get() != null) {
            reporter();
        }
    }

    /** {@return the rules of this engine, in the order in which the files give them} */
    public List<RuleDescription> catalogue() {
        return rules.catalogue();
    }

    /** {@return the decision tables of this engine} */
    public List<TableDescription> tables() {
        return rules.tables().stream()
                .map(table -> new TableDescription(table.name(), table.file(), table.size(), TableAsRules.of(table)))
                .toList();
    }

    /** {@return the rules that no longer work, because those of a team replaced them or switched them off} */
    public List<RetiredRule> retired() {
        return rules.retired();
    }

    /**
     * {@return what people call the priorities, and when they plan the work, according to the settings of the teams}
     */
    public LevelNames levels() {
        return rules.levels();
    }

    /**
     * {@return the words of issues that stand for something because the settings of a team say so; see {@link #signals}
     * for all}
     */
    public List<WordMeaning> words() {
        return rules.words();
    }

    /**
     * {@return what the tracker says of an issue, its labels first, and what each of that means to the rules of this
     * engine, even if it does not count because another value is stated}
     *
     * @param issue the issue
     * @throws RuleFailedException if a rule with Java in it throws, or fires forever
     */
    public List<SignalMeaning> signals(Issue issue) {
        requireNonNull(issue, "issue");
        try {
            return decider.meanings(issue);
        } catch (RuleFailedException failed) {
            throw failed.at(issue.id());
        }
    }

    /** {@return all words that rules of this version are written in} */
    public static RuleVocabulary vocabulary() {
        return VocabularyReader.read();
    }

    /** {@return the name and version of the rules, as it stands in every decision} */
    public String ruleBase() {
        return rules.version();
    }

    /** Makes engines. Not thread-safe. */
    public static final class Builder {

        private boolean packs = true;
        private List<Person> roster = List.of();
        private final List<RuleFolder> folders = new ArrayList<>();

        private Builder() {}

        /**
         * Adds the rules of a folder on top of the standard ones; the same as {@link #rules(Path, Trust)} with {@link
         * Trust#FULL}.
         *
         * @param folder the folder
         * @return this builder
         */
        public Builder rules(Path folder) {
            return rules(folder, Trust.FULL);
        }

        /**
         * Adds the rules of a folder on top of the standard ones: its DRL files, its decision tables and its {@code settings.json}. Several folders
         * stack: a later one overrides an earlier one, and all of them override the packs of the class path. The
         * folder is read when the engine is made.
         *
         * @param folder the folder
         * @param trust how far its author is trusted
         * @return this builder
         */
        public Builder rules(Path folder, Trust trust) {
            folders.add(new RuleFolder(folder, trust));
            return this;
        }

        /**
         * Leaves out the rules of every {@link dev.triage.rules.source.RulePack} that is on the class path.
         *
         * @return this builder
         */
        public Builder withoutRulePacks() {
            packs = false;
            return this;
        }

        /**
         * Lets {@link TriageEngine#triage} propose these people, and no others.
         *
         * @param people the people; empty for none
         * @return this builder
         */
        public Builder roster(List<Person> people) {
            roster = List.copyOf(people);
            return this;
        }

        /**
         * Makes the engine.
         *
         * @return the engine, which never changes
         * @throws dev.triage.rules.source.RuleBaseException if the rules have errors
         */
        public TriageEngine build() {
            return make(packs().with(folders), roster);
        }

        /**
         * Does the same as {@link #watch(RulesListener)} without a listener. Changes go to the log.
         *
         * @return the engine that follows the folders; the caller closes it
         */
        public WatchedEngine watch() {
            return watch(new RulesListener() {});
        }

        /**
         * Does the same as {@link #watch(RulesListener, Duration)}, looking every second.
         *
         * @param listener is called for every change
         * @return the engine that follows the folders; the caller closes it
         */
        public WatchedEngine watch(RulesListener listener) {
            return watch(listener, WatchedEngine.EVERY_SECOND);
        }

        /**
         * Makes an engine, and another one whenever the folders of rules change. Rule packs of the class path are read once.
         *
         * @param listener is called for every change
         * @param interval how long to wait between two looks at the folders; at least 50 milliseconds. A change counts
         *     when two looks in a row see it, so it takes at most twice as long.
         * @return the engine that follows the folders; the caller closes it
         * @throws dev.triage.rules.source.RuleBaseException if the rules have errors now
         * @throws IllegalStateException if no folder of rules was named
         */
        public WatchedEngine watch(RulesListener listener, Duration interval) {
            List<Person> people = roster;
            return WatchedEngine.of(packs(), folders, files -> make(files, people), listener, interval);
        }

        private TeamFiles packs() {
            return packs ? TeamFiles.ofPacks() : TeamFiles.none();
        }

        private static TriageEngine make(TeamFiles files, List<Person> roster) {
            RuleBase rules = LayeredRules.over(StandardRules.load(), files.teams(), files.problems());
            return new TriageEngine(rules, roster, new MatchedStages(rules, null));
        }
    }
}
