package dev.triage.rules.internal.report;

import dev.triage.model.Issue;
import dev.triage.model.Person;
import dev.triage.model.report.Suggestion;
import dev.triage.rules.catalogue.CatalogueEffect;
import dev.triage.rules.internal.match.Stage;
import dev.triage.rules.internal.match.Stages;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.vocabulary.Fit;
import dev.triage.rules.vocabulary.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs the rules that propose people of a roster. Immutable. */
final class Assigner {

    /** With more than two people, no person feels responsible. */
    private static final int MOST_PEOPLE = 2;

    private final Stage stage;
    private final TeamScales scales;
    private final List<Person> roster;

    Assigner(Stages stages, List<Person> roster, TeamScales scales) {
        this.scales = scales;
        this.stage = stages.stage(RuleBase.ASSIGN);
        this.roster = roster;
    }

    /** People for an issue without an assignee; if no person fits, the expertise to look for. */
    List<Suggestion> assign(Issue issue) {
        if (!issue.assignees().isEmpty()) {
            return List.of();
        }
        List<Suggestion> people = people(issue);
        List<String> expertise = issue.resources().expertise();
        if (people.isEmpty() && !expertise.isEmpty()) {
            String why = roster.isEmpty() ? "There is no roster." : "No person of the roster has this expertise.";
            return List.of(new Suggestion("a person who knows " + String.join(", ", expertise), why));
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
        List<Object> facts = new ArrayList<>(List.of(issue, Subject.of(issue, scales)));
        facts.addAll(fits);
        Map<String, Integer> points = new TreeMap<>();
        stage.run(facts).inOrder().forEach(firing -> {
            if (firing.effect() instanceof CatalogueEffect.Suits suits && firing.fact() instanceof Fit fit) {
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
