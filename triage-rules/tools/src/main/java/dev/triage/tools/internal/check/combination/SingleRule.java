package dev.triage.tools.internal.check.combination;

import dev.triage.model.Issue;
import dev.triage.model.tracked.TrackedBuilder;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.decide.Assessed;
import dev.triage.rules.internal.decide.Assessor;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.tools.internal.check.backlog.AskedWord;
import dev.triage.tools.internal.check.backlog.AskedWords;
import dev.triage.tools.internal.check.facts.Sums;
import dev.triage.tools.internal.check.firing.OpenCondition;
import dev.triage.tools.internal.check.space.AnsweringIssue;
import dev.triage.tools.internal.check.space.Dimensions;
import dev.triage.tools.internal.check.space.Questions;
import dev.triage.tools.internal.check.space.Space;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at one rule alone: whether an issue shows that it fires, or why it never does. */
public final class SingleRule {

    private static final long MOST = 100_000;

    /** So many combinations are tried as an issue; they differ in little. */
    private static final int MOST_TRIED = 300;

    private static final List<String> NUMBERS = List.of("0", "1", "2.5", "5", "100", "1000000");

    private static final Issue ANY = Issue.named("#1", "Any issue").build();

    private final RuleBase rules;
    private final Assessor assessor;
    private final Assessment unsaid;

    public SingleRule(RuleBase rules, RuleBase assessing, Assessment unsaid) {
        this.rules = rules;
        this.assessor = new Assessor(assessing);
        this.unsaid = unsaid;
    }

    private Dimensions dimensions(Rule rule) {
        return new Dimensions(new Questions(List.of(rule)), List.of(rules), List.of(unsaid));
    }

    /** Whether an issue is found for which a rule fires; also if the rule waits for the score or asks for no open text. */
    public boolean shown(Rule rule) {
        if (Sums.askedBy(rule) || Questions.open(rule.vocabulary()).isEmpty()) {
            return true;
        }
        Dimensions dimensions = dimensions(rule);
        if (!dimensions.atMost(MOST)) {
            return false;
        }
        Space space = new Space(dimensions.all());
        OpenCondition condition = new OpenCondition(rule.vocabulary());
        List<int[]> firing = new ArrayList<>();
        for (int i = 0; i < space.size(); i++) {
            int[] classes = space.classes(i);
            if (fires(condition, classes, space)) {
                firing.add(classes);
            }
        }
        Questions questions = new Questions(List.of(rule));
        return firing.stream()
                .sorted(Comparator.comparingInt(space::cost))
                .limit(MOST_TRIED)
                .anyMatch(classes -> shown(rule, issue(classes, space, questions)));
    }

    /** Whether an issue shows it, or one with other numbers, if it calculates with them or compares them with other facts. */
    private boolean shown(Rule rule, Issue issue) {
        Condition condition = rule.vocabulary();
        if (shows(condition, issue)) {
            return true;
        }
        Set<String> names = AskedWords.of(List.of(rule)).stream()
                .filter(asked -> asked.place() == AskedWord.Place.NUMBER)
                .map(AskedWord::word)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        issue.tracked().fields().forEach(field -> names.remove(field.name()));
        for (String first : names.isEmpty() ? List.<String>of() : NUMBERS) {
            for (String other : names.size() == 1 ? List.of("") : NUMBERS) {
                TrackedBuilder tracked = issue.tracked().with();
                String number = first;
                for (String name : names) {
                    tracked.field(name, number);
                    number = other;
                }
                if (shows(condition, issue.with().tracked(tracked.build()).build())) {
                    return true;
                }
            }
        }
        return false;
    }

    private Issue issue(int[] classes, Space space, Questions questions) {
        return AnsweringIssue.of(
                space.stated(space.choices(classes), -1),
                questions,
                words -> space.open(classes, words),
                rules.scales());
    }

    private boolean shows(Condition condition, Issue issue) {
        var matcher = new dev.triage.rules.internal.match.Matcher(
                condition,
                (wanted, number, fact, chosen) -> wanted.questions().get(number).holds(fact, chosen));
        try {
            Assessed assessed = assessor.assess(issue);
            return matcher.findsIn(
                    List.of(assessed.issue(), Subject.of(assessed.issue(), rules.scales()), assessed.assessment()));
        } catch (RuntimeException e) { // the engine would throw it as well
            return false;
        }
    }

    /** The fewest conditions of a rule that never hold together; empty if they are not found. */
    public List<String> apart(Rule rule) {
        Condition whole = rule.vocabulary();
        Dimensions dimensions = dimensions(rule);
        if (Sums.askedBy(rule)
                || whole.facts().stream()
                        .anyMatch(fact -> fact.questions().stream()
                                .anyMatch(question -> !question.needs().isEmpty()))
                || !dimensions.atMost(MOST)) {
            return List.of();
        }
        Space space = new Space(dimensions.all());
        Condition left = whole;
        List<String> core = new ArrayList<>();
        for (int i = whole.facts().size() - 1; i >= 0; i--) {
            for (int j = whole.facts().get(i).questions().size() - 1; j >= 0; j--) {
                Condition less = without(left, i, j);
                if (possible(less, space)) {
                    core.add(0, whole.facts().get(i).questions().get(j).line());
                } else {
                    left = less;
                }
            }
        }
        return core;
    }

    private static Condition without(Condition condition, int place, int question) {
        List<Condition.Fact> facts = new ArrayList<>(condition.facts());
        Condition.Fact fact = facts.get(place);
        List<Condition.Question> questions = new ArrayList<>(fact.questions());
        questions.remove(question);
        facts.set(place, new Condition.Fact(fact.presence(), fact.type(), questions));
        return new Condition(facts);
    }

    private static boolean possible(Condition asked, Space space) {
        OpenCondition condition = new OpenCondition(asked);
        for (int i = 0; i < space.size(); i++) {
            if (fires(condition, space.classes(i), space)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fires(OpenCondition condition, int[] classes, Space space) {
        return condition.fires(
                List.of(ANY, new Subject(ANY), space.assessment(space.choices(classes))),
                words -> space.open(classes, words));
    }
}
