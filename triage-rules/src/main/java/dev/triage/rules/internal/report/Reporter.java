package dev.triage.rules.internal.report;

import dev.triage.links.IssueLinks;
import dev.triage.model.Issue;
import dev.triage.model.Person;
import dev.triage.model.decision.Decision;
import dev.triage.model.report.Pattern;
import dev.triage.model.report.TriageReport;
import dev.triage.model.report.TriagedIssue;
import dev.triage.rules.internal.decide.Assessed;
import dev.triage.rules.internal.links.LinkGraph;
import dev.triage.rules.internal.match.Stages;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.vocabulary.Decided;
import java.util.List;

/** Finds out all that a report says beyond priorities. Immutable. */
public final class Reporter {

    private final RuleBase rules;
    private final ThemeFinder themes;
    private final PatternFinder patterns;
    private final Planner planner;
    private final Assigner assigner;
    private final Summariser summariser;
    private final Relator relator;

    /**
     * Makes a reporter.
     *
     * @param rules the rules
     * @param roster the people who can be proposed
     * @param stages runs the rules
     */
    public Reporter(RuleBase rules, List<Person> roster, Stages stages) {
        this.rules = rules;
        this.themes = new ThemeFinder(rules, stages);
        this.patterns = new PatternFinder(rules, stages);
        this.planner = new Planner(stages, rules.scales());
        this.assigner = new Assigner(stages, roster, rules.scales());
        this.summariser = new Summariser(stages, rules.scales());
        this.relator = new Relator(stages);
    }

    /** What can be said of an issue alone. */
    public TriagedIssue triage(Issue issue, Assessed assessed, Decision decision) {
        Issue seen = assessed.issue();
        ThemeFinder.Finding finding = themes.find(seen, decision.priority());
        return new TriagedIssue(
                issue,
                decision,
                finding.themes(),
                finding.urgency(),
                IssueLinks.of(issue),
                planner.plan(seen, assessed.assessment(), new Decided(decision.priority())),
                assigner.assign(seen),
                summariser.memberships(seen, assessed.assessment(), decision));
    }

    /** What can be said of all issues together. */
    public TriageReport report(Tallies tallies, List<TriagedIssue> issues) {
        LinkGraph links = tallies.links();
        List<Pattern> found = patterns.find(tallies);
        return new TriageReport(
                summariser.summarise(tallies, relator.relate(links), links::unblocks),
                issues,
                found,
                patterns.recommend(found),
                rules.version());
    }
}
