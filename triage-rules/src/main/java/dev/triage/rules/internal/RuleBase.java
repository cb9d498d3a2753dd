package dev.triage.rules.internal;

import dev.triage.model.Effect;
import dev.triage.model.Priority;
import dev.triage.rules.RuleBaseException;
import dev.triage.rules.RuleDescription;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All rules of an engine: what they say of themselves, and compiled, stage by stage. Immutable. */
public final class RuleBase {

    /** The stage that fills what the source left unsaid. */
    static final String ASSESS = "assess";
    /** The stage that gives an issue its priority. */
    static final String PRIORITISE = "prioritise";
    /** The stage that finds out what an issue is about. */
    static final String DETECT = "detect";
    /** The stage that says what the issues of a backlog have in common. */
    static final String PATTERNS = "patterns";
    /** The stage that says what to change. */
    static final String RECOMMEND = "recommend";
    /** The stage that proposes next steps. */
    static final String PLAN = "plan";
    /** The stage that proposes people. */
    static final String ASSIGN = "assign";
    /** The stage that says what to read first. */
    static final String SUMMARISE = "summarise";
    /** The stage that says what follows from links. */
    static final String RELATE = "relate";

    private static final Logger LOG = LoggerFactory.getLogger(RuleBase.class);

    private final String version;
    private final Map<String, RuleDescription> descriptions;
    private final Map<Priority, Integer> needed;
    private final Map<String, List<Model>> models;
    private final Meanings meanings;
    private final Map<String, KieBase> stages = new ConcurrentHashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();

    private RuleBase(
            String version,
            Map<String, RuleDescription> descriptions,
            Map<String, List<Model>> models,
            Meanings meanings) {
        this.version = version;
        this.descriptions = descriptions;
        this.models = models;
        this.meanings = meanings;
        Map<Priority, Integer> points = new HashMap<>();
        for (RuleDescription rule : descriptions.values()) {
            if (rule.effect() instanceof Effect.Reaches reaches) {
                Integer from = reaches.from();
                if (from != null) {
                    points.put(reaches.priority(), from);
                }
            }
            positions.put(rule.name(), positions.size());
        }
        this.needed = Map.copyOf(points);
    }

    /**
     * Makes a rule base.
     *
     * @param name what the rules are called, with their version
     * @param models the compiled rules; the last part of a package's name is its stage
     * @param sources the files that they were compiled from, in the order of the catalogue
     * @throws RuleBaseException if a rule lacks its reason, or does not say what it does
     */
    static RuleBase of(String name, List<Model> models, List<RuleSource> sources) {
        long start = System.nanoTime();
        Map<String, RuleDescription> descriptions = describe(models, sources);
        Map<String, List<Model>> byStage = new LinkedHashMap<>();
        for (Model model : models) {
            byStage.computeIfAbsent(stage(model), stage -> new ArrayList<>()).add(model);
        }
        RuleBase rules = new RuleBase(name + " (" + fingerprint(sources) + ")", descriptions, byStage, Meanings.none());
        LOG.debug(
                "Loaded {} rules of {} in {} ms",
                descriptions.size(),
                rules.version,
                (System.nanoTime() - start) / 1_000_000);
        return rules;
    }

    /** The same rules, where words of an issue stand for something. */
    public RuleBase withMeanings(Meanings words) {
        return new RuleBase(version, descriptions, models, words);
    }

    /** What words of an issue stand for. */
    Meanings meanings() {
        return meanings;
    }

    /** The name and version, with a fingerprint of the files. */
    public String version() {
        return version;
    }

    /** The rules in the order of their files. */
    public List<RuleDescription> catalogue() {
        return List.copyOf(descriptions.values());
    }

    /** What the rule of this name says of itself. */
    RuleDescription description(String rule) {
        RuleDescription description = descriptions.get(rule);
        if (description == null) {
            throw new IllegalStateException("The rule (" + rule + ") fired but is not in the catalogue.");
        }
        return description;
    }

    /** The order of the catalogue. */
    Comparator<RuleDescription> order() {
        return Comparator.comparing(rule -> positions.getOrDefault(rule.name(), Integer.MAX_VALUE));
    }

    /** The patterns that can be shown, by their id, in the order of the catalogue. */
    Map<String, Effect.Shows> patterns() {
        Map<String, Effect.Shows> patterns = new LinkedHashMap<>();
        for (RuleDescription rule : descriptions.values()) {
            if (rule.effect() instanceof Effect.Shows shows) {
                patterns.put(shows.pattern(), shows);
            }
        }
        return patterns;
    }

    /** The points that each priority takes. */
    Map<Priority, Integer> needed() {
        return needed;
    }

    /** The compiled rules of a stage, made ready when somebody first asks for them. */
    KieBase stage(String name) {
        return stages.computeIfAbsent(name, stage -> {
            List<Model> ofStage = models.get(stage);
            if (ofStage == null) {
                throw new IllegalStateException("There are no rules for the stage (" + stage + ").");
            }
            return KieBaseBuilder.createKieBaseFromModel(
                    ofStage, KieServices.get().newKieBaseConfiguration());
        });
    }

    private static Map<String, RuleDescription> describe(List<Model> models, List<RuleSource> sources) {
        Map<String, Rule> compiled = new HashMap<>();
        Map<String, String> stages = new HashMap<>();
        for (Model model : models) {
            for (Rule rule : model.getRules()) {
                compiled.put(rule.getName(), rule);
                stages.put(rule.getName(), stage(model));
            }
        }
        List<String> problems = new ArrayList<>();
        Map<String, RuleDescription> descriptions = new LinkedHashMap<>();
        for (RuleSource source : sources) {
            source.lines().forEach((name, line) -> {
                Rule rule = compiled.remove(name);
                if (rule != null) {
                    String place = source.file() + ":" + line + ": the rule \"" + name + "\"";
                    Annotations annotations = new Annotations(name, place, rule.getMetaData(), problems);
                    String reason = annotations.reason();
                    Effect effect = annotations.effect();
                    if (effect != null) {
                        descriptions.put(
                                name,
                                new RuleDescription(
                                        name, stages.getOrDefault(name, ""), effect, reason, source.file(), line));
                    }
                }
            });
        }
        compiled.keySet().stream()
                .sorted()
                .forEach(name -> problems.add("The rule \"" + name + "\" is compiled but stands in no listed file."));
        if (!problems.isEmpty()) {
            throw new RuleBaseException(problems);
        }
        return descriptions;
    }

    private static String stage(Model model) {
        String rulePackage = model.getName();
        return rulePackage.substring(rulePackage.lastIndexOf('.') + 1);
    }

    /** Eight digits that change whenever a file changes. */
    private static String fingerprint(List<RuleSource> sources) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (RuleSource source : sources) {
                digest.update(source.file().getBytes(StandardCharsets.UTF_8));
                digest.update(source.text().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
