package dev.triage.rules.internal.report;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.report.TriagedIssue;
import dev.triage.rules.catalogue.CatalogueEffect;
import dev.triage.rules.internal.match.Firings;
import dev.triage.rules.internal.match.MatchedStages;
import dev.triage.rules.internal.match.Stage;
import dev.triage.rules.internal.match.StageRun;
import dev.triage.rules.internal.match.Stages;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.vocabulary.Decided;
import dev.triage.rules.vocabulary.Place;
import dev.triage.rules.vocabulary.Text;
import dev.triage.rules.vocabulary.Theme;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Runs the rules that find out what an issue is about. Immutable. */
public final class ThemeFinder {

    /** More signals than this make a reason longer, not clearer. */
    private static final int MOST_SIGNALS = 3;

    private final Stage stage;
    private final HintWords words = new HintWords();
    private final Map<String, CatalogueEffect.Shows> patterns;

    /** Makes a finder with the rules of this rule base. */
    public ThemeFinder(RuleBase rules) {
        this(rules, new MatchedStages(rules, null));
    }

    ThemeFinder(RuleBase rules, Stages stages) {
        this.stage = stages.stage(RuleBase.DETECT, ThemeFinder::comesAgain);
        this.patterns = rules.patterns();
    }

    /**
     * What an issue is about.
     *
     * @param themes the patterns that it speaks of, clearest first
     * @param urgency how much they count
     */
    public record Finding(List<TriagedIssue.Theme> themes, int urgency) {

        /** Makes a finding; the list is copied. */
        public Finding {
            themes = List.copyOf(themes);
        }
    }

    /** Finds out what an issue is about. */
    public Finding find(Issue issue, Priority priority) {
        Firings hints = new Firings();
        Firings judged = new Firings();
        Map<String, List<Signal>> signals = new TreeMap<>();
        try (StageRun run = stage.start(hints)) {
            run.insert(new Decided(priority));
            Texts.of(issue).forEach(run::insert);
            run.fire();
            signals.putAll(signals(hints));
            run.tell(judged);
            signals.forEach((pattern, all) -> run.insert(new Theme(pattern, sum(all))));
            run.fire();
        }
        return new Finding(themes(signals, judged), urgency(hints));
    }

    /** Hardly two issues have the same title or the same notes; many have the same component, category or status. */
    private static boolean comesAgain(Object fact) {
        return !(fact instanceof Text text) || (text.place() != Place.TITLE && text.place() != Place.NOTES);
    }

    private static int urgency(Firings fired) {
        return fired.inOrder().stream()
                .map(firing -> firing.effect())
                .mapToInt(effect -> effect instanceof CatalogueEffect.CountsFor counts ? counts.factor() : 0)
                .max()
                .orElse(0);
    }

    /** The best hint of each place at each pattern, the clearest first. */
    private Map<String, List<Signal>> signals(Firings fired) {
        Map<Object, CatalogueEffect.Weighs> weights = new HashMap<>();
        fired.inOrder().forEach(firing -> {
            if (firing.effect() instanceof CatalogueEffect.Weighs weighs && firing.fact() instanceof Text text) {
                weights.put(text, weighs);
            }
        });
        Map<String, Map<Place, Signal>> best = new TreeMap<>();
        fired.inOrder().forEach(firing -> {
            if (firing.effect() instanceof CatalogueEffect.Hints hint && firing.fact() instanceof Text text) {
                CatalogueEffect.Weighs weight = weights.get(text);
                CatalogueEffect.Shows pattern = patterns.get(hint.pattern());
                if (weight != null && pattern != null) {
                    int points = hint.strong() ? weight.strong() : weight.weak();
                    best.computeIfAbsent(hint.pattern(), key -> new EnumMap<>(Place.class))
                            .merge(
                                    text.place(),
                                    new Signal(points, firing.rule(), text, weight.phrase(), pattern.topic()),
                                    Signal::better);
                }
            }
        });
        Map<String, List<Signal>> sorted = new TreeMap<>();
        best.forEach((pattern, places) -> sorted.put(
                pattern,
                places.values().stream()
                        .sorted(Comparator.comparingInt(Signal::points).reversed())
                        .toList()));
        return sorted;
    }

    private List<TriagedIssue.Theme> themes(Map<String, List<Signal>> signals, Firings judged) {
        Map<String, Integer> caps = new HashMap<>();
        Set<String> examples = new HashSet<>();
        Set<String> clear = new HashSet<>();
        judged.inOrder().forEach(firing -> {
            if (firing.fact() instanceof Theme theme) {
                if (firing.effect() instanceof CatalogueEffect.AtMost most) {
                    caps.merge(theme.pattern(), most.points(), Math::min);
                } else if (firing.effect() instanceof CatalogueEffect.Example) {
                    examples.add(theme.pattern());
                } else if (firing.effect() instanceof CatalogueEffect.Clear) {
                    clear.add(theme.pattern());
                }
            }
        });
        return signals.entrySet().stream()
                .map(entry -> new TriagedIssue.Theme(
                        entry.getKey(),
                        Math.min(sum(entry.getValue()), caps.getOrDefault(entry.getKey(), Integer.MAX_VALUE)),
                        examples.contains(entry.getKey()),
                        clear.contains(entry.getKey()),
                        reason(entry.getValue())))
                .sorted(Comparator.comparingInt(TriagedIssue.Theme::points)
                        .reversed()
                        .thenComparing(TriagedIssue.Theme::pattern))
                .toList();
    }

    private String reason(List<Signal> signals) {
        return signals.stream()
                .limit(MOST_SIGNALS)
                .map(signal -> signal.words(words))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static int sum(List<Signal> signals) {
        return signals.stream().mapToInt(Signal::points).sum();
    }

    private static String uncapitalised(String sentence) {
        return sentence.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + sentence.substring(1);
    }

    /** What one place says. */
    private record Signal(int points, Rule rule, Text text, String phrase, String topic) {
        Signal better(Signal other) {
            return other.points > points ? other : this;
        }

        /** Such as {@code title: "phishing"}. */
        String words(HintWords words) {
            if (text.place() == Place.TOGETHER) {
                return uncapitalised(rule.name());
            }
            String quoted = words.quoted(rule, text);
            return phrase + ": " + (quoted == null ? topic : '"' + quoted + '"');
        }
    }
}
