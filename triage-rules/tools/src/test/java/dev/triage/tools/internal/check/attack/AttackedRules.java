package dev.triage.tools.internal.check.attack;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.decide.Assessed;
import dev.triage.rules.internal.decide.Assessor;
import dev.triage.rules.internal.decide.Prioritiser;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.internal.match.Firings;
import dev.triage.rules.internal.match.MatchedStages;
import dev.triage.rules.internal.match.Stage;
import dev.triage.rules.internal.match.StageRun;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.rules.vocabulary.Sum;
import dev.triage.tools.internal.check.space.Assessments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules of an engine without its tables, and what they say of issues. */
final class AttackedRules {

    private static final Issue BLANK = Issue.named("#1", "Any issue").build();

    private final RuleBase base;
    private final Assessor assessor;
    private final Prioritiser prioritiser;
    private final List<Rule> judging;
    private final Map<Priority, Integer> needed;

    /** The rules that ask only for what no stated level changes, and the others. */
    private final Stage texts;

    private final Stage others;

    private final Map<String, Prioritiser> without = new HashMap<>();
    private final Map<Object, Object> stated = new HashMap<>();

    AttackedRules(RuleBase whole) {
        base = whole.with(List.of(), whole.scales());
        assessor = new Assessor(base);
        prioritiser = new Prioritiser(base);
        judging = base.rules().stream()
                .filter(rule -> rule.worksIn(RuleBase.PRIORITISE))
                .toList();
        needed = base.needed();
        texts = stage(base.rules().stream().filter(AttackedRules::asksForTexts).toList());
        others = stage(base.rules().stream().filter(rule -> !asksForTexts(rule)).toList());
    }

    private Stage stage(List<Rule> rules) {
        return new MatchedStages(base.with(rules), null).stage(RuleBase.PRIORITISE);
    }

    /** The effort is a number of an issue, too. */
    private static boolean asksForTexts(Rule rule) {
        return rule.vocabulary().facts().stream()
                .allMatch(fact -> fact.type() == Subject.class
                        && fact.questions().stream()
                                .noneMatch(question -> question.words().contains("effort")
                                        || question.words().contains("$")));
    }

    /** What the engine says of an issue. */
    Fired fired(Issue issue) {
        Assessed assessed = assessor.assess(issue);
        return fired(issue, assessed.issue(), assessed.assessment(), prioritiser);
    }

    /** What the engine says of an issue that states another value of an input than one that it has judged, found with less work. */
    Fired restated(Fired like, Issue issue, ClosedInput input) {
        Map<ClosedInput, Object> values = Assessments.values(like.assessment());
        values.put(
                input,
                stated.computeIfAbsent(
                        Stated.value(issue, input),
                        any -> Assessments.values(
                                        fired(Stated.only(issue, input, BLANK)).assessment())
                                .get(input)));
        Assessment assessment = Assessments.assessment(values);
        Issue seen = Stated.only(issue, input, like.seen());
        Subject subject = Subject.of(seen, base.scales());
        Firings textual = like.textual();
        if (textual == null) {
            textual = texts.run(List.of(subject));
            like.keep(textual);
        }
        Firings fired = new Firings();
        List<RuleDescription> all;
        int points;
        try (StageRun run = others.start(fired)) {
            run.insert(seen);
            run.insert(subject);
            run.insert(assessment);
            run.fire();
            points = textual.points() + fired.points();
            run.insert(new Sum(points, needed));
            run.fire();
            all = new ArrayList<>(textual.rules());
            all.addAll(fired.rules());
        }
        Fired restated = new Fired(issue, seen, assessment, all, points);
        restated.keep(textual);
        return restated;
    }

    /** What fires without a rule. */
    Fired without(RuleDescription rule, Fired fired) {
        if (!(rule.effect() instanceof Effect.Points)) { // no rule waits for it
            List<RuleDescription> left = fired.rules().stream()
                    .filter(one -> !one.name().equals(rule.name()))
                    .toList();
            return new Fired(fired.issue(), fired.seen(), fired.assessment(), left, fired.points());
        }
        Prioritiser left = without.computeIfAbsent(
                rule.name(),
                name -> new Prioritiser(base.with(base.rules().stream()
                        .filter(one -> !one.name().equals(name))
                        .toList())));
        return fired(fired.issue(), fired.seen(), fired.assessment(), left);
    }

    private Fired fired(Issue issue, Issue seen, Assessment assessment, Prioritiser by) {
        Prioritiser.Fired fired = by.fire(List.of(seen, Subject.of(seen, base.scales()), assessment));
        return new Fired(issue, seen, assessment, fired.rules(), fired.points());
    }

    /** The points that each priority needs. */
    Map<Priority, Integer> needed() {
        return needed;
    }

    RuleBase base() {
        return base;
    }

    List<Rule> judging() {
        return judging;
    }
}
