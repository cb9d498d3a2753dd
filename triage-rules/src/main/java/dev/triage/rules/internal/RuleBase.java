package dev.triage.rules.internal;

import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.rules.RetiredRule;
import dev.triage.rules.RuleDescription;
import dev.triage.rules.WordMeaning;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** All rules of an engine: what they say of themselves, and compiled, stage by stage. Immutable. */
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
    private final @Nullable RuleBase below;
    private final @Nullable Consumer<String> observer;
    private final RuleSource rules;
    private final List<RetiredRule> retired;
    private final Meanings meanings;
    private final Map<String, StageRules> described = new ConcurrentHashMap<>();
    private final Map<String, KieBase> stages = new ConcurrentHashMap<>();

    /**
     * Makes a rule base.
     *
     * @param version what the rules are called, with their versions
     * @param rules the rules in the order of the catalogue; no two of the same name
     * @param meanings what words of an issue stand for
     */
    public RuleBase(String version, List<LoadedRule> rules, Meanings meanings) {
        this(version, new ListedRules(rules), meanings);
    }

    /**
     * Makes a rule base whose stages are loaded when somebody first asks for them.
     *
     * @param version what the rules are called, with their versions
     * @param rules loads them
     * @param meanings what words of an issue stand for
     */
    RuleBase(String version, RuleSource rules, Meanings meanings) {
        this(version, rules, meanings, List.of(), null, null);
    }

    private RuleBase(
            String version,
            RuleSource rules,
            Meanings meanings,
            List<RetiredRule> retired,
            @Nullable RuleBase below,
            @Nullable Consumer<String> observer) {
        this.version = version;
        this.rules = rules;
        this.meanings = meanings;
        this.retired = List.copyOf(retired);
        this.below = below;
        this.observer = observer;
    }

    /**
     * A rule base with other rules. Stages whose rules are the same as here are shared, so that it costs little if few
     * differ.
     *
     * @param otherVersion what those rules are called, with their versions
     * @param otherRules those rules in the order of the catalogue; no two of the same name
     * @param otherMeanings what words of an issue stand for
     * @param retiredRules the rules that were replaced or switched off
     */
    public RuleBase with(
            String otherVersion, List<LoadedRule> otherRules, Meanings otherMeanings, List<RetiredRule> retiredRules) {
        return new RuleBase(otherVersion, new ListedRules(otherRules), otherMeanings, retiredRules, this, null);
    }

    /** The same with other rules, or with the same ones in another order, sharing nothing. */
    public RuleBase with(List<LoadedRule> others) {
        return new RuleBase(version, others, meanings);
    }

    /** The same with other rules, sharing the stages whose rules are the same as here. */
    public RuleBase changed(List<LoadedRule> others) {
        return new RuleBase(version, new ListedRules(others), meanings, retired, this, null);
    }

    /**
     * A rule base with other rules of the same names, of which somebody is told whenever one of them fires.
     *
     * @param otherRules those rules in the order of the catalogue
     * @param told takes the name of a rule each time that it fires, on whatever thread it does
     */
    public RuleBase observed(List<LoadedRule> otherRules, Consumer<String> told) {
        return new RuleBase(version, new ListedRules(otherRules), meanings, retired, null, told);
    }

    /** Whether somebody is told whenever a rule fires, so that none may be spared firing. */
    boolean isObserved() {
        return observer != null;
    }

    /** What words of an issue stand for. */
    Meanings meanings() {
        return meanings;
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

    /** The rules in the order of their files. */
    public List<RuleDescription> catalogue() {
        return rules.all().stream().map(LoadedRule::description).toList();
    }

    /** The rules that were replaced or switched off, in the order in which that happened. */
    public List<RetiredRule> retired() {
        return retired;
    }

    /** What a rule that fires says of itself. */
    RuleDescription fired(String rule) {
        if (observer != null) {
            observer.accept(rule);
        }
        return description(rule);
    }

    /** What the rule of this name says of itself; it fired, so its stage was described. */
    private RuleDescription description(String rule) {
        for (StageRules stage : described.values()) {
            RuleDescription description = stage.description(rule);
            if (description != null) {
                return description;
            }
        }
        throw new IllegalStateException("The rule (" + rule + ") fired but is not in the catalogue.");
    }

    /** Where a rule stands in the catalogue, among those of its stage. */
    int position(RuleDescription rule) {
        return in(rule.stage()).position(rule.name());
    }

    /** The patterns that can be shown, by their id, in the order of the catalogue. */
    public Map<String, Effect.Shows> patterns() {
        Map<String, Effect.Shows> patterns = new LinkedHashMap<>();
        for (RuleDescription rule : catalogue()) {
            if (rule.effect() instanceof Effect.Shows shows) {
                patterns.put(shows.pattern(), shows);
            }
        }
        return patterns;
    }

    /** The points that each priority takes. */
    public Map<Priority, Integer> needed() {
        Map<Priority, Integer> points = new EnumMap<>(Priority.class);
        for (LoadedRule rule : in(PRIORITISE).rules()) {
            if (rule.description().effect() instanceof Effect.Reaches reaches && reaches.from() != null) {
                points.put(reaches.priority(), reaches.from());
            }
        }
        return Map.copyOf(points);
    }

    /** All rules, in the order of the catalogue. */
    public List<LoadedRule> rules() {
        return rules.all();
    }

    /** The compiled rules of a stage, made ready when somebody first asks for them. */
    KieBase stage(String name) {
        return stages.computeIfAbsent(name, this::prepare);
    }

    /** The rules of a stage, loaded when somebody first asks for them. */
    StageRules in(String stage) {
        StageRules known = described.get(stage);
        return known == null ? described.computeIfAbsent(stage, name -> new StageRules(rules.in(name))) : known;
    }

    private KieBase prepare(String stage) {
        StageRules here = in(stage);
        if (below != null && here.sameForDrools(below.in(stage))) {
            return below.stage(stage);
        }
        return KieBases.of(here.rules());
    }
}
