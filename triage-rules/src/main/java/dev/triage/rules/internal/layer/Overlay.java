package dev.triage.rules.internal.layer;

import static java.util.Objects.requireNonNull;

import dev.triage.model.decision.Origin;
import dev.triage.rules.catalogue.RetiredRule;
import dev.triage.rules.internal.drl.Annotation;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.drools.DroolsRule;
import dev.triage.rules.internal.drools.JavaRules;
import dev.triage.rules.internal.files.RuleFiles;
import dev.triage.rules.internal.rule.ReadRule;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.table.DecisionTable;
import dev.triage.rules.internal.text.Nearest;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of one team, laid over others. Not thread-safe; for one use. */
final class Overlay {

    private final RuleFiles team;
    private final @Nullable Settings settings;
    private final String rulePackage;
    private final TeamWords meanings;
    private final List<RuleProblem> problems;

    /** The rules below, over which these are laid. */
    private final LaidRules laid;

    /** The names of the rules that are laid over. */
    private final Set<String> own = new HashSet<>();

    /**
     * Prepares an overlay.
     *
     * @param team the files
     * @param settings what their settings say, or null if there are none
     * @param rulePackage a package that no other rules have
     * @param laid the rules below; takes those of the team
     * @param meanings takes what words stand for
     * @param problems takes what is wrong
     */
    Overlay(
            RuleFiles team,
            @Nullable Settings settings,
            String rulePackage,
            LaidRules laid,
            TeamWords meanings,
            List<RuleProblem> problems) {
        this.team = team;
        this.settings = settings;
        this.rulePackage = rulePackage;
        this.laid = laid;
        this.meanings = meanings;
        this.problems = problems;
    }

    /** Lays the rules over: added ones in front, replacing ones in the place of the others. */
    void lay() {
        if (settings == null) {
            layRules();
            return;
        }
        meanings.add(settings, problems);
        Switches switches = new Switches(team, settings, laid, problems);
        switches.on();
        layRules();
        switches.off(own);
        switches.values();
        switches.refuseWithoutEffect();
    }

    private void layRules() {
        List<ReadRule> written = new ArrayList<>();
        team.drl().forEach(file -> written.addAll(RuleReader.read(file, team.trust(), problems)));
        if (team.trust() == Trust.RESTRICTED) {
            Restrictions.onNumber(written, problems);
        }
        List<ReadRule> unique = unique(written);
        written.forEach(rule -> own.add(rule.name()));
        Map<String, DroolsRule> compiled = compiled(unique);
        List<Rule> added = new ArrayList<>();
        Map<String, ReadRule> replacing = new LinkedHashMap<>();
        for (ReadRule rule : unique) {
            String target = rule.overrides();
            if (target == null) {
                added.add(load(rule, null, compiled));
                continue;
            }
            Rule before = laid.called(target);
            if (before == null) {
                refuseUnknown(rule, target);
            } else if (takesPlace(rule, before, replacing.get(before.name()))) {
                replacing.put(before.name(), rule);
            }
        }
        replacing.forEach((name, rule) -> {
            Rule before = requireNonNull(laid.named(name), name);
            replace(before, rule, load(rule, before, compiled));
        });
        laid.add(added);
    }

    private void replace(Rule before, ReadRule rule, Rule loaded) {
        SourceFile file = rule.file().source();
        RetiredRule retired = new RetiredRule(before.description(), team.name(), file.name(), rule.line(), rule.name());
        laid.replace(before, loaded, new LaidRules.Retirement(retired, file, target(rule)));
    }

    /** What Drools makes of the rules that go beyond the vocabulary. */
    private Map<String, DroolsRule> compiled(List<ReadRule> rules) {
        // A restricted rule with anything beyond was refused before; never compile one whatever changes there.
        return team.trust() == Trust.RESTRICTED
                ? Map.of()
                : JavaRules.compile(
                        rules.stream().filter(rule -> !rule.beyond().isEmpty()).toList(), rulePackage, problems);
    }

    private List<ReadRule> unique(List<ReadRule> written) {
        Map<String, ReadRule> seen = new HashMap<>();
        Map<String, ReadRule> ids = new HashMap<>();
        List<ReadRule> unique = new ArrayList<>();
        for (ReadRule rule : written) {
            ReadRule other = seen.putIfAbsent(rule.name(), rule);
            ReadRule same = ids.putIfAbsent(rule.id(), rule);
            Rule below = laid.named(rule.name());
            Rule sameBelow = laid.called(rule.id());
            if (other != null) {
                String place = other.file().source().name() + ":" + other.line();
                problem(rule, "There are two rules of this name; the other is at " + place + ".", "Maybe rename one.");
            } else if (same != null) {
                String place = same.file().source().name() + ":" + same.line();
                problem(
                        rule,
                        "There are two rules with the id " + rule.id() + "; the other is at " + place + ".",
                        "Maybe give one of them another @id.");
            } else if (below != null && !overrides(rule, below)) {
                String place =
                        below.description().file() + ":" + below.description().line();
                problem(
                        rule,
                        "There is a rule of this name already (" + place + ").",
                        "Maybe rename this one, or add @overrides(\"" + rule.name() + "\") to replace the other.");
            } else if (below == null && sameBelow != null && !overrides(rule, sameBelow)) {
                problem(
                        rule,
                        "The rule \"" + sameBelow.name() + "\" has the id " + rule.id() + " already.",
                        "Maybe another @id, or @overrides(\"" + rule.id() + "\") to replace that rule.");
            } else {
                unique.add(rule);
            }
        }
        return unique;
    }

    private static boolean overrides(ReadRule rule, Rule below) {
        return rule.overrides() != null && below.description().isCalled(rule.overrides());
    }

    private void refuseUnknown(ReadRule rule, String target) {
        String message = laid.whyGone(target);
        String suggestion = instead(target);
        DecisionTable table = message == null ? laid.tableWithRow(target) : null;
        if (own.contains(target)) {
            message = "The rule \"" + target + "\" is in the same rules: a rule overrides one that was there before.";
            suggestion = "Maybe delete one of the two.";
        } else if (table != null) {
            message = "\"" + target + "\" is a row of the table " + table.name() + ".";
            suggestion = "Maybe " + table.description().id()
                    + " for the whole table, or a table of the same name without the row.";
        } else if (message == null) {
            message = "There is no rule called \"" + target + "\" to override.";
            suggestion = Nearest.rule(target, laid.words());
        }
        problems.add(rule.file().source().problem(place(rule), message, suggestion));
    }

    private boolean takesPlace(ReadRule rule, Rule below, @Nullable ReadRule other) {
        Span place = place(rule);
        SourceFile file = rule.file().source();
        if (other != null) {
            problems.add(file.problem(
                    place,
                    "The rule \"" + other.name() + "\" overrides \"" + rule.overrides() + "\" already.",
                    "Maybe keep one of them."));
            return false;
        }
        if (!below.description().stage().equals(rule.stage())) {
            problems.add(file.problem(
                    place,
                    "A rule that works in " + rule.stage() + " cannot take the place of one that works in "
                            + below.description().stage() + ".",
                    "Maybe switch that one off in " + RuleFiles.SETTINGS + ", and add this one without @overrides."));
            return false;
        }
        return true;
    }

    private String instead(String target) {
        return laid.switchedOff(target) == null
                ? "Maybe name that one."
                : "Maybe add it to \"on\" in " + RuleFiles.SETTINGS + ".";
    }

    /** Where a rule names the one that it overrides, with its quotes. */
    private static Span target(ReadRule rule) {
        String quoted = "\"" + rule.overrides() + "\"";
        Span place = place(rule);
        int start = rule.file().source().text().indexOf(quoted, place.start());
        return start < 0 || start > place.end() ? place : new Span(start, start + quoted.length());
    }

    private static Span place(ReadRule rule) {
        return rule.written()
                .annotation("overrides")
                .map(Annotation::span)
                .orElse(rule.written().nameSpan());
    }

    private Rule load(ReadRule rule, @Nullable Rule below, Map<String, DroolsRule> compiled) {
        List<String> replaces = below == null ? List.of() : List.of(below.name());
        Origin origin = new Origin(team.name(), rule.file().source().name(), rule.line(), replaces, null);
        return rule.rule(origin, compiled.get(rule.name()));
    }

    private void problem(ReadRule rule, String message, String suggestion) {
        problems.add(rule.file().source().problem(rule.written().nameSpan(), message, suggestion));
    }
}
