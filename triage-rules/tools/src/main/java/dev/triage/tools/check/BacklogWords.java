package dev.triage.tools.check;

import static java.util.Objects.requireNonNull;

import dev.triage.io.internal.Phrases;
import dev.triage.model.Issue;
import dev.triage.model.tracked.Tracked;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.decide.Assessor;
import dev.triage.rules.internal.engine.EngineAccess;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.internal.scale.SpokenScale;
import dev.triage.rules.internal.table.DecisionTable;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.tools.check.report.UnknownWord;
import dev.triage.tools.internal.check.backlog.AskedWord;
import dev.triage.tools.internal.check.backlog.AskedWord.Place;
import dev.triage.tools.internal.check.backlog.AskedWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The labels, components, people, milestones, words in titles and numbers that rules ask for, beside what a backlog has.
 *
 * <pre>{@code
 * BacklogWords words = BacklogWords.of(engine);
 * issues.forEach(words::add);
 * words.unknown().forEach(finding -> System.out.println(finding.text()));
 * }</pre>
 *
 * <p>Keeps the different words of the backlog, but not its issues. Not thread-safe.
 */
public final class BacklogWords {

    /** More different words are no help to see what was meant. */
    private static final int MOST_WORDS = 20_000;

    private final RuleBase rules;
    private final Assessor assessor;
    private final List<AskedWord> asked;
    private final Map<Place, Set<String>> had = new EnumMap<>(Place.class);
    private final Map<String, List<RuleDescription>> asking = new HashMap<>();
    private long issues;

    private BacklogWords(RuleBase rules) {
        this.rules = rules;
        this.assessor = new Assessor(rules);
        this.asked = AskedWords.of(rules.rules());
        for (Place place : Place.values()) {
            had.put(place, new LinkedHashSet<>());
        }
    }

    /**
     * {@return the words that the rules of an engine ask for}
     *
     * @param engine the engine
     */
    public static BacklogWords of(TriageEngine engine) {
        return new BacklogWords(EngineAccess.rules(requireNonNull(engine, "engine")));
    }

    /**
     * Adds an issue of the backlog.
     *
     * @param issue the issue
     */
    public void add(Issue issue) {
        requireNonNull(issue, "issue");
        issues++;
        // Labels and settings may stand for components, which rules see like those that an issue states.
        boolean components = asked.stream().anyMatch(word -> word.place() == Place.COMPONENT);
        Issue seen = components ? assessor.assess(issue).issue() : issue;
        Subject subject = Subject.of(seen, rules.scales());
        asked.forEach(word -> word.look(seen, subject));
        had.forEach((place, words) -> {
            if (words.size() < MOST_WORDS) {
                words.addAll(place.of(seen));
            }
        });
    }

    /** {@return how many issues were added} */
    public long issues() {
        return issues;
    }

    /**
     * {@return the rules and tables that ask for a label, by its name or for the number or value that it states, in the order of the
     *     catalogue}
     *
     * @param label the label, as an issue has it
     */
    public List<RuleDescription> askingForLabel(String label) {
        return remembered(
                label,
                Issue.named("label", "label")
                        .labels(requireNonNull(label, "label"))
                        .build());
    }

    /**
     * {@return the rules and tables that ask for a field of a tracker, for the number or value that it states, in the order of the
     *     catalogue}
     *
     * @param name the name of the field
     * @param value its value, as an issue has it
     */
    public List<RuleDescription> askingForField(String name, String value) {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
        return remembered(
                name + ":\n" + value,
                Issue.named("field", "field")
                        .tracked(Tracked.builder().field(name, value).build())
                        .build());
    }

    /** @param only an issue with this word alone */
    private List<RuleDescription> remembered(String word, Issue only) {
        List<RuleDescription> known = asking.get(word);
        if (known == null) {
            known = asking(only);
            if (asking.size() < MOST_WORDS) {
                asking.put(word, known);
            }
        }
        return known;
    }

    private List<RuleDescription> asking(Issue only) {
        Subject subject = Subject.of(only, rules.scales());
        Set<RuleDescription> found = new LinkedHashSet<>();
        for (AskedWord word : asked) {
            boolean asks = switch (word.place()) {
                case LABEL -> only.labels().stream().anyMatch(word::is);
                case NUMBER -> subject.number(word.word()) != null;
                case SCALE -> states(word.word(), only);
                default -> false;
            };
            if (asks) {
                word.rules().forEach(rule -> found.add(rule.description()));
            }
        }
        for (DecisionTable table : rules.tables()) {
            if (table.asksFor(only)) {
                found.add(table.description());
            }
        }
        return List.copyOf(found);
    }

    private boolean states(String scale, Issue only) {
        SpokenScale declared = rules.scales().find(scale);
        return declared != null && !declared.said(only).isEmpty() && declared.stated(only) > 0;
    }

    /** {@return what rules of a team ask for and no issue has; none if there are no issues} */
    public List<UnknownWord> unknown() {
        List<UnknownWord> unknown = new ArrayList<>();
        for (AskedWord word : asked) {
            List<RuleDescription> own = word.rules().stream()
                    .map(Rule::description)
                    .filter(rule -> rule.origin() != null)
                    .toList();
            if (issues > 0 && !word.found() && !own.isEmpty()) {
                unknown.add(unknown(word, own));
            }
        }
        return unknown;
    }

    private UnknownWord unknown(AskedWord word, List<RuleDescription> own) {
        Optional<String> meant = meant(word);
        String text = "No issue has the " + word.place().words() + " \"" + word.word() + "\", which "
                + (own.size() == 1 ? "\"" + own.get(0).name() + "\" asks" : own.size() + " rules ask") + " for"
                + meant.map(nearest -> "; maybe \"" + nearest + "\" is meant.").orElse(".");
        return new UnknownWord(word.place().words(), word.word(), meant.orElse(null), text, own);
    }

    private Optional<String> meant(AskedWord word) {
        Set<String> words = had.getOrDefault(word.place(), Set.of());
        Optional<String> near = Phrases.nearest(bare(word.word()), words.toArray(String[]::new));
        return near.isPresent()
                ? near
                : words.stream()
                        .filter(one -> bare(one).equals(bare(word.word())))
                        .findFirst();
    }

    /** The letters and digits alone: {@code kind/bug} may be meant by {@code kind-bug} or {@code kind: bug}. */
    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("(?<![*-])[*-]++$", "");
    }
}
