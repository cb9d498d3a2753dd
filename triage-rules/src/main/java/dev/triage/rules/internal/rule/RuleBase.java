package dev.triage.rules.internal.rule;

import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.LevelNames;
import dev.triage.rules.catalogue.CatalogueEffect;
import dev.triage.rules.catalogue.RetiredRule;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.catalogue.WordMeaning;
import dev.triage.rules.internal.input.TeamMappings;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.internal.table.DecisionTable;
import dev.triage.rules.internal.text.PlainWords;
import dev.triage.rules.internal.text.Topics;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All rules of an engine, stage by stage. Immutable. */
public final class RuleBase {

    /** The stage that says what the signals of trackers stand for. */
    public static final String INTERPRET = "interpret";
    /** The stage that fills what the source left unsaid. */
    public static final String ASSESS = "assess";
    /** The stage that gives an issue its priority. */
    public static final String PRIORITISE = "prioritise";
    /** The stage that finds out what an issue is about. */
    public static final String DETECT = "detect";
    /** The stage that says what the issues of a backlog have in common. */
    public static final String PATTERNS = "patterns";
    /** The stage that says what to change. */
    public static final String RECOMMEND = "recommend";
    /** The stage that proposes next steps. */
    public static final String PLAN = "plan";
    /** The stage that proposes people. */
    public static final String ASSIGN = "assign";
    /** The stage that says what to read first. */
    public static final String SUMMARISE = "summarise";
    /** The stage that says what follows from links. */
    public static final String RELATE = "relate";

    private final String version;
    private final RuleSource rules;
    private final List<RetiredRule> retired;
    private final TeamMappings meanings;
    private final List<DecisionTable> tables;
    private final TeamScales scales;
    private final LevelNames levels;

    /**
     * Makes a rule base.
     *
     * @param version what the rules are called, with their versions
     * @param rules the rules in the order of the catalogue; no two of the same name
     * @param meanings what words of an issue stand for
     * @param retired the rules that were replaced or switched off
     * @param levels what the priorities are called
     */
    public RuleBase(
            String version, List<Rule> rules, TeamMappings meanings, List<RetiredRule> retired, LevelNames levels) {
        this(version, new ListedRules(rules), meanings, retired, levels, List.of(), TeamScales.NONE);
    }

    /**
     * Makes a rule base whose stages are loaded when they are first asked for.
     *
     * @param version what the rules are called, with their versions
     * @param rules loads them
     * @param meanings what words of an issue stand for
     */
    public static RuleBase of(String version, RuleSource rules, TeamMappings meanings) {
        return new RuleBase(version, rules, meanings, List.of(), LevelNames.standard(), List.of(), TeamScales.NONE);
    }

    private RuleBase(
            String version,
            RuleSource rules,
            TeamMappings meanings,
            List<RetiredRule> retired,
            LevelNames levels,
            List<DecisionTable> tables,
            TeamScales scales) {
        this.version = version;
        this.rules = rules;
        this.meanings = meanings;
        this.retired = List.copyOf(retired);
        this.levels = levels;
        this.tables = List.copyOf(tables);
        this.scales = scales;
    }

    /** The same with decision tables, and with the scales that teams declare. */
    public RuleBase with(List<DecisionTable> others, TeamScales declared) {
        return new RuleBase(version, rules, meanings, retired, levels, others, declared);
    }

    /** The decision tables. */
    public List<DecisionTable> tables() {
        return tables;
    }

    /** The scales that teams declare. */
    public TeamScales scales() {
        return scales;
    }

    /**
     * The value that a word of an issue stands for, or the word itself: a name of a level where the issue states its
     * priority, or another word for a value.
     *
     * @param topic what the word is about
     * @param word in plain form
     * @param written as the issue has it
     */
    public String valueOf(String topic, String word, String written) {
        if (!levels.names().isEmpty() && topic.equals(Topics.PRIORITY)) {
            for (Map.Entry<Priority, String> level : levels.names().entrySet()) {
                if (PlainWords.plain(level.getValue()).equals(PlainWords.plain(written))) {
                    return PlainWords.word(Topics.PRIORITY, level.getKey().name());
                }
            }
        }
        return scales.value(word);
    }

    /** The same with other rules, or with the same ones in another order. */
    public RuleBase with(List<Rule> others) {
        return new RuleBase(version, new ListedRules(others), meanings, retired, levels, tables, scales);
    }

    /** What words of an issue stand for. */
    public TeamMappings meanings() {
        return meanings;
    }

    /** What the priorities are called. */
    public LevelNames levels() {
        return levels;
    }

    /** The words that teams gave a meaning, in the order of their settings. */
    public List<WordMeaning> words() {
        return meanings.entries().stream()
                .map(entry -> new WordMeaning(entry.kind().label(), entry.word(), entry.statement()))
                .toList();
    }

    /** The name and version, with a fingerprint of the files. */
    public String version() {
        return version;
    }

    /** What the rules say of themselves, in the order of their files, and behind them the rows of tables. */
    public List<RuleDescription> catalogue() {
        List<RuleDescription> catalogue = new ArrayList<>();
        for (Rule rule : rules.all()) {
            catalogue.add(rule.description());
        }
        for (DecisionTable table : tables) {
            catalogue.addAll(table.catalogue());
        }
        return catalogue;
    }

    /** The rules that were replaced or switched off, in the order in which that happened. */
    public List<RetiredRule> retired() {
        return retired;
    }

    /** The patterns that can be shown, by their id, in the order of the catalogue. */
    public Map<String, CatalogueEffect.Shows> patterns() {
        Map<String, CatalogueEffect.Shows> patterns = new LinkedHashMap<>();
        for (RuleDescription rule : catalogue()) {
            if (rule.effect() instanceof CatalogueEffect.Shows shows) {
                patterns.put(shows.pattern(), shows);
            }
        }
        return patterns;
    }

    /** The points that each priority takes. */
    public Map<Priority, Integer> needed() {
        Map<Priority, Integer> points = new EnumMap<>(Priority.class);
        for (Rule rule : in(PRIORITISE)) {
            if (rule.description().effect() instanceof Effect.Reaches reaches && reaches.from() != null) {
                points.put(reaches.priority(), reaches.from());
            }
        }
        return Map.copyOf(points);
    }

    /** All rules, in the order of the catalogue. */
    public List<Rule> rules() {
        return rules.all();
    }

    /** The rules of a stage, in the order of the catalogue; they are loaded when they are first asked for. */
    public List<Rule> in(String stage) {
        return rules.in(stage);
    }
}
