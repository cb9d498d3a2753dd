package dev.triage.rules.internal.report;

import dev.triage.model.report.Evidence;
import dev.triage.model.report.Pattern;
import dev.triage.model.report.Recommendation;
import dev.triage.rules.catalogue.CatalogueEffect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.match.Firing;
import dev.triage.rules.internal.match.Stage;
import dev.triage.rules.internal.match.Stages;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.vocabulary.backlog.Candidate;
import dev.triage.rules.vocabulary.backlog.Found;
import dev.triage.rules.vocabulary.backlog.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the rules that say what the issues of a backlog have in common, and what to change. Immutable. */
final class PatternFinder {

    /** Differences below this come from the order in which numbers were added. */
    private static final double NOTHING = 1e-9;

    private final Stage patterns;
    private final Stage recommendations;
    private final Map<String, CatalogueEffect.Shows> catalogue;

    PatternFinder(RuleBase rules, Stages stages) {
        this.patterns = stages.stage(RuleBase.PATTERNS);
        this.recommendations = stages.stage(RuleBase.RECOMMEND);
        this.catalogue = rules.patterns();
    }

    /** The patterns of a backlog, strongest first. */
    List<Pattern> find(Tallies tallies) {
        return patterns.run(candidates(tallies)).inOrder().stream()
                .filter(firing -> firing.effect() instanceof CatalogueEffect.Reports)
                .map(Firing::fact)
                .filter(Candidate.class::isInstance)
                .map(Candidate.class::cast)
                .distinct()
                .sorted(Comparator.comparingInt(Candidate::rank))
                .map(candidate -> pattern(candidate.pattern(), tallies))
                .toList();
    }

    /** What to change because of some patterns. */
    List<Recommendation> recommend(List<Pattern> found) {
        List<Found> facts = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            facts.add(new Found(found.get(i).id(), i + 1));
        }
        Map<String, List<RuleDescription>> answers = new LinkedHashMap<>();
        found.forEach(pattern -> answers.put(pattern.id(), new ArrayList<>()));
        for (RuleDescription rule : recommendations.run(facts).rules()) {
            if (rule.effect() instanceof CatalogueEffect.Recommends recommends) {
                answers.getOrDefault(recommends.answers(), new ArrayList<>()).add(rule);
            }
        }
        List<Recommendation> recommended = new ArrayList<>();
        for (Pattern pattern : found) {
            for (RuleDescription rule : answers.getOrDefault(pattern.id(), List.of())) {
                if (rule.effect() instanceof CatalogueEffect.Recommends recommends) {
                    recommended.add(new Recommendation(
                            recommends.title(),
                            List.of(pattern.id()),
                            pattern.evidence().stream().map(Evidence::issue).toList(),
                            rule.reason(),
                            recommends.firstStep()));
                }
            }
        }
        return recommended;
    }

    /** The patterns with enough evidence, the one that stands out most beyond its need first. */
    private List<Candidate> candidates(Tallies tallies) {
        List<Tally> facts = new ArrayList<>();
        for (String pattern : catalogue.keySet()) {
            PatternTally tally = tallies.pattern(pattern);
            facts.add(new Tally(pattern, tally.examples(), tally.strongest()));
        }
        double mean = catalogue.keySet().stream()
                .mapToDouble(pattern -> presence(pattern, tallies))
                .average()
                .orElse(0);
        record Margin(String pattern, double value) {}
        List<Margin> margins = patterns.run(facts).rules().stream()
                .map(RuleDescription::effect)
                .filter(CatalogueEffect.Shows.class::isInstance)
                .map(CatalogueEffect.Shows.class::cast)
                .filter(shows -> tallies.pattern(shows.pattern()).shown() > 0) // a pattern needs an example to show
                .map(shows -> new Margin(shows.pattern(), presence(shows.pattern(), tallies) - mean - shows.need()))
                .sorted(Comparator.comparingLong((Margin margin) -> -Math.round(margin.value() / NOTHING)))
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        for (Margin margin : margins) {
            candidates.add(new Candidate(margin.pattern(), candidates.size() + 1, margin.value() + NOTHING));
        }
        return candidates;
    }

    /** How much of a backlog speaks of a pattern; the root keeps one wordy issue from deciding. */
    private static double presence(String pattern, Tallies tallies) {
        return tallies.urgency() == 0
                ? 0
                : Math.sqrt((double) tallies.pattern(pattern).sum() / tallies.urgency());
    }

    private Pattern pattern(String id, Tallies tallies) {
        CatalogueEffect.Shows shows = catalogue.get(id);
        if (shows == null) {
            throw new IllegalStateException("The pattern (" + id + ") is reported but not in the catalogue.");
        }
        PatternTally tally = tallies.pattern(id);
        String summary = shows.summary()
                .replace("{count}", String.valueOf(tally.shown()))
                .replace("{total}", String.valueOf(tallies.issues()))
                .replace("{urgent}", String.valueOf(tally.shownUrgent()))
                .replace("{first}", tally.named().get(0).title());
        List<Evidence> evidence = tally.named().stream()
                .map(example -> new Evidence(example.issue(), example.reason()))
                .toList();
        return new Pattern(id, shows.title(), summary, tally.shown(), tally.shownUrgency(), evidence);
    }
}
