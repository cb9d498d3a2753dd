package dev.triage.cli.html;

import dev.triage.model.Priority;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.decision.Origin;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RetiredRule;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.catalogue.TableDescription;
import dev.triage.rules.catalogue.WordMeaning;
import dev.triage.tools.explain.RuleConditions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The content of a page of rules.
 *
 * @param title its heading
 * @param ruleBase the name and version of the rules
 * @param code its style
 * @param own the rules that a team added, replaced or changed
 * @param retired the rules that no longer work
 * @param tables the decision tables
 * @param stages the other rules by their stages and files
 * @param words the words with a meaning that the settings give
 * @param levels what the priorities are called
 */
record RulesPage(
        String title,
        String ruleBase,
        PageCode code,
        List<Entry> own,
        List<Retired> retired,
        List<Table> tables,
        List<Stage> stages,
        List<WordMeaning> words,
        LevelNames levels) {

    /** What each stage does, for readers who do not know the library. */
    private static final Map<String, String> LEADS = Map.of(
            "interpret", "What labels, types, fields and titles of a tracker say.",
            "assess", "Which of several values counts, and what is assumed where nothing is stated.",
            "prioritise", "What makes an issue more or less urgent: points, levels, bounds and thresholds.",
            "detect", "Which patterns an issue hints at.",
            "patterns", "What several issues of a backlog have in common.",
            "recommend", "What to change, given the patterns.",
            "plan", "Next steps for an issue that has none.",
            "assign", "People for an issue that has none.",
            "relate", "What follows from links between issues.",
            "summarise", "What to read first in a report.");

    /**
     * A rule.
     *
     * @param rule its description
     * @param conditions what it asks for
     * @param origin where it comes from, if a team wrote or changed it, otherwise null
     */
    record Entry(
            RuleDescription rule,
            List<String> conditions,
            @Nullable String origin) {

        String anchor() {
            return RulesPage.anchor(rule.id());
        }
    }

    /**
     * A rule that no longer works.
     *
     * @param rule the rule with what was done to it
     * @param instead the anchor of the rule in its place, or null
     */
    record Retired(RetiredRule rule, @Nullable String instead) {}

    /** A decision table with its rows. */
    record Table(TableDescription table, List<Entry> rows) {

        String anchor() {
            return "table-" + RulesPage.anchor(table.name());
        }
    }

    /** A stage with its files. */
    record Stage(String name, String lead, List<RuleFile> files) {

        String anchor() {
            return "stage-" + name;
        }

        int size() {
            return files.stream().mapToInt(file -> file.rules().size()).sum();
        }
    }

    /** A file with its rules. */
    record RuleFile(String name, List<Entry> rules) {}

    static RulesPage of(TriageEngine engine, String title, PageCode code) {
        RuleConditions conditions = RuleConditions.of(engine);
        List<Entry> own = new ArrayList<>();
        Map<String, List<Entry>> rows = new LinkedHashMap<>();
        Set<String> tableFiles =
                engine.tables().stream().map(TableDescription::file).collect(Collectors.toSet());
        Map<String, Map<String, List<Entry>>> stages = new LinkedHashMap<>();
        Map<String, String> anchors = new LinkedHashMap<>();
        for (RuleDescription rule : engine.catalogue()) {
            Origin origin = rule.origin();
            Entry entry = new Entry(rule, conditions.of(rule), origin == null ? null : origin.text());
            anchors.put(rule.name(), entry.anchor());
            if (tableFiles.contains(rule.file())) {
                rows.computeIfAbsent(rule.file(), file -> new ArrayList<>()).add(entry);
                continue;
            }
            if (origin != null) {
                own.add(entry);
            }
            stages.computeIfAbsent(rule.stage(), stage -> new LinkedHashMap<>())
                    .computeIfAbsent(rule.file(), file -> new ArrayList<>())
                    .add(entry);
        }
        List<Retired> retired = new ArrayList<>();
        for (RetiredRule one : engine.retired()) {
            retired.add(new Retired(one, one.instead() == null ? null : anchors.get(one.instead())));
        }
        List<Table> tables = engine.tables().stream()
                .map(table -> new Table(table, rows.getOrDefault(table.file(), List.of())))
                .toList();
        List<Stage> all = new ArrayList<>();
        stages.forEach((stage, files) -> {
            List<RuleFile> some = new ArrayList<>();
            files.forEach((file, rules) -> some.add(new RuleFile(file, rules)));
            all.add(new Stage(stage, LEADS.getOrDefault(stage, ""), some));
        });
        return new RulesPage(
                title, engine.ruleBase(), code, own, retired, tables, all, engine.words(), engine.levels());
    }

    /** Whether a team changes anything. */
    boolean changed() {
        return !own.isEmpty() || !retired.isEmpty();
    }

    int count() {
        return stages.stream().mapToInt(Stage::size).sum();
    }

    /** The priorities that have another name or another time. */
    List<Priority> renamed() {
        return List.of(Priority.values()).stream()
                .filter(priority -> !levels.name(priority).equals(priority.name())
                        || !levels.timeFrame(priority).equals(priority.timeFrame()))
                .toList();
    }

    static String anchor(String id) {
        return "rule-" + id.replaceAll("[^A-Za-z0-9-]", "-");
    }
}
