package dev.triage.rules.internal;

import dev.triage.model.Issue;
import dev.triage.model.Person;
import dev.triage.model.decision.Effect;
import dev.triage.model.report.Suggestion;
import dev.triage.rules.vocabulary.Fit;
import dev.triage.rules.vocabulary.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs the rules that propose people of a roster. Immutable. */
final class Assigner {

    /** Whoever asks more than two asks nobody. */
    private static final int MOST_PEOPLE = 2;

    private final RuleBase rules;
    private final Stage stage;
    private final List<Person> roster;

    Assigner(RuleBase rules, List<Person> roster) {
        this.rules = rules;
        this.stage = new Stage(rules, RuleBase.ASSIGN);
        this.roster = roster;
    }

    /** People for an issue that has nobody; without anybody who fits, the expertise to look for. */
    List<Suggestion> assign(Issue issue) {
        if (!issue.assignees().isEmpty()) {
            return List.of();
        }
        List<Suggestion> people = people(issue);
        List<String> expertise = issue.resources().expertise();
        if (people.isEmpty() && !expertise.isEmpty()) {
            String why =
                    roster.isEmpty() ? "There is no roster to choose from." : "Nobody of the roster is known for it.";
            return List.of(new Suggestion("somebody who knows " + String.join(", ", expertise), why));
        }
        return people;
    }

    private List<Suggestion> people(Issue issue) {
        List<Fit> fits = new ArrayList<>();
        for (Person person : roster) {
            fits.add(new Fit(
                    person,
                    SharedWords.of(issue.classification().components(), person.components()),
                    SharedWords.of(issue.resources().expertise(), person.expertise())));
        }
        FiredRules fired = new FiredRules(rules);
        stage.run(fired, run -> {
            run.insert(issue);
            run.insert(new Subject(issue));
            fits.forEach(run::insert);
            run.fire();
        });
        Map<String, Integer> points = new TreeMap<>();
        fired.firings().forEach(firing -> {
            if (firing.rule().effect() instanceof Effect.Suits suits && firing.fact() instanceof Fit fit) {
                points.merge(fit.person().name(), suits.points(), Integer::sum);
            }
        });
        return fits.stream()
                .filter(fit -> points.getOrDefault(fit.person().name(), 0) > 0)
                .sorted(Comparator.comparing(
                                (Fit fit) -> -points.getOrDefault(fit.person().name(), 0))
                        .thenComparing(fit -> fit.person().name()))
                .limit(MOST_PEOPLE)
                .map(fit -> new Suggestion(fit.person().name(), reason(fit)))
                .toList();
    }

    private static String reason(Fit fit) {
        List<String> reasons = new ArrayList<>();
        if (!fit.sharedComponents().isEmpty()) {
            reasons.add("looks after " + String.join(", ", fit.sharedComponents()));
        }
        if (!fit.sharedExpertise().isEmpty()) {
            reasons.add("knows " + String.join(", ", fit.sharedExpertise()));
        }
        return String.join("; ", reasons);
    }
}
