package dev.triage.rules.internal.team;

import dev.triage.model.decision.Origin;
import dev.triage.rules.RetiredRule;
import dev.triage.rules.RuleDescription;
import dev.triage.rules.RuleProblem;
import dev.triage.rules.Trust;
import dev.triage.rules.internal.ChangedEffect;
import dev.triage.rules.internal.CompiledRules;
import dev.triage.rules.internal.LoadedRule;
import dev.triage.rules.internal.RuleMaker;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.condition.Nearest;
import dev.triage.rules.internal.drl.Annotation;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of one team, laid over others. Not thread-safe; for one use. */
final class Overlay {

    private final RuleFiles team;
    private final String rulePackage;
    private final TeamMeanings meanings;
    private final List<RuleProblem> problems;
    private final Map<String, RuleMaker> makers = new HashMap<>();

    /** The rules that work, by their name, in the order of the catalogue. */
    private final Map<String, LoadedRule> active = new LinkedHashMap<>();

    /** What took the place of a rule, by the name of that. */
    private final Map<String, String> replaced = new HashMap<>();

    /** The rules that the settings switch off. */
    private final Set<String> off = new HashSet<>();

    private final List<RetiredRule> retired = new ArrayList<>();

    /**
     * Prepares an overlay.
     *
     * @param team the files
     * @param rulePackage a package that no other rules have
     * @param meanings takes what words stand for
     * @param problems takes what is wrong
     */
    Overlay(RuleFiles team, String rulePackage, TeamMeanings meanings, List<RuleProblem> problems) {
        this.team = team;
        this.rulePackage = rulePackage;
        this.meanings = meanings;
        this.problems = problems;
    }

    /** All rules that work then, in the order of the catalogue: added ones first, replacing ones in the place of the others. */
    List<LoadedRule> over(List<LoadedRule> below) {
        below.forEach(rule -> active.put(rule.description().name(), rule));
        List<TeamRule> written = new ArrayList<>();
        team.drl().forEach(file -> written.addAll(TeamRuleReader.read(file, team.trust(), problems)));
        if (team.trust() == Trust.RESTRICTED) {
            Restrictions.onNumber(written, problems);
        }
        List<TeamRule> unique = unique(written);
        refuseUnlisted(written);
        Map<String, CompiledRules.Compiled> compiled = compiled(unique);
        List<LoadedRule> added = new ArrayList<>();
        for (TeamRule rule : unique) {
            LoadedRule loaded = load(rule, compiled.get(rule.name()));
            if (rule.overrides() == null) {
                added.add(loaded);
            } else if (takesPlace(rule)) {
                LoadedRule before = active.put(rule.overrides(), loaded);
                if (before != null) {
                    retired.add(new RetiredRule(
                            before.description(),
                            team.name(),
                            loaded.description().file(),
                            rule.line(),
                            rule.name()));
                }
            }
        }
        List<LoadedRule> all = new ArrayList<>(added);
        all.addAll(active.values());
        SourceFile file = team.settings();
        if (file == null) {
            return all;
        }
        Settings settings = SettingsReader.read(file, problems);
        meanings.add(settings);
        return apply(settings, all);
    }

    /** The rules below that no longer work, after laying over. */
    List<RetiredRule> retired() {
        return retired;
    }

    /** A file that was compiled but forgotten in the list would go unnoticed; one that is wrong has problems already. */
    private void refuseUnlisted(List<TeamRule> written) {
        if (problems.isEmpty()) {
            Set<String> names = written.stream().map(TeamRule::name).collect(Collectors.toSet());
            team.compiled().keySet().stream()
                    .filter(name -> !names.contains(name))
                    .sorted()
                    .forEach(name -> problems.add(CompiledRules.unlisted(team.name(), name)));
        }
    }

    private Map<String, CompiledRules.Compiled> compiled(List<TeamRule> rules) {
        if (!team.compiled().isEmpty()) {
            rules.stream()
                    .filter(rule -> !team.compiled().containsKey(rule.name()))
                    .forEach(rule ->
                            problem(rule, "This rule is not among the compiled ones.", "Maybe build the rules again."));
            return team.compiled();
        }
        // A restricted rule with anything beyond was refused before; never compile one whatever changes there.
        return team.trust() == Trust.RESTRICTED
                ? Map.of()
                : JavaRules.compile(
                        rules.stream().filter(rule -> !rule.beyond().isEmpty()).toList(), rulePackage, problems);
    }

    private List<TeamRule> unique(List<TeamRule> written) {
        Map<String, TeamRule> seen = new HashMap<>();
        List<TeamRule> unique = new ArrayList<>();
        for (TeamRule rule : written) {
            TeamRule other = seen.putIfAbsent(rule.name(), rule);
            LoadedRule below = active.get(rule.name());
            if (other != null) {
                String place = other.file().source().name() + ":" + other.line();
                problem(rule, "There are two rules of this name; the other is at " + place + ".", "Maybe rename one.");
            } else if (below != null && !rule.name().equals(rule.overrides())) {
                String place =
                        below.description().file() + ":" + below.description().line();
                problem(
                        rule,
                        "There is a rule of this name already (" + place + ").",
                        "Maybe rename this one, or add @overrides(\"" + rule.name() + "\") to replace the other.");
            } else {
                unique.add(rule);
            }
        }
        return unique;
    }

    private boolean takesPlace(TeamRule rule) {
        String target = rule.overrides();
        Span place = rule.written()
                .annotation("overrides")
                .map(Annotation::span)
                .orElse(rule.written().nameSpan());
        SourceFile file = rule.file().source();
        LoadedRule below = active.get(target);
        if (target == null || below == null) {
            problems.add(file.problem(
                    place,
                    "There is no rule called \"" + target + "\" to override.",
                    target == null ? null : Nearest.of(target, active.keySet())));
            return false;
        }
        String other = replaced.put(target, rule.name());
        if (other != null) {
            problems.add(file.problem(
                    place,
                    "The rule \"" + other + "\" overrides \"" + target + "\" already.",
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

    private LoadedRule load(TeamRule rule, CompiledRules.@Nullable Compiled compiled) {
        String file = rule.file().source().name();
        List<String> replaces = rule.overrides() == null ? List.of() : List.of(rule.overrides());
        RuleDescription description = new RuleDescription(
                rule.name(),
                rule.stage(),
                rule.effect(),
                rule.reason(),
                file,
                rule.line(),
                new Origin(team.name(), file, rule.line(), replaces, null));
        if (compiled != null) {
            Condition read = rule.beyond().isEmpty() ? rule.condition() : null;
            return new LoadedRule(description, compiled.rule(), compiled.model(), read);
        }
        RuleMaker maker = makers.computeIfAbsent(rule.stage(), stage -> new RuleMaker(rulePackage + "." + stage));
        return new LoadedRule(description, maker.rule(rule.name(), rule.condition()), maker.model(), rule.condition());
    }

    private List<LoadedRule> apply(Settings settings, List<LoadedRule> rules) {
        Map<String, LoadedRule> byName = new LinkedHashMap<>();
        rules.forEach(rule -> byName.put(rule.description().name(), rule));
        for (Setting setting : settings.off()) {
            if (known(settings.file(), setting, byName)) {
                switchOff(settings.file(), setting, byName.remove(setting.name()));
                off.add(setting.name());
            }
        }
        for (Setting setting : settings.values()) {
            if (known(settings.file(), setting, byName)) {
                byName.computeIfPresent(setting.name(), (name, rule) -> changed(settings.file(), setting, rule));
            }
        }
        return new ArrayList<>(byName.values());
    }

    private void switchOff(SourceFile file, Setting setting, @Nullable LoadedRule rule) {
        if (rule != null) {
            int line = file.line(setting.nameSpan().start());
            retired.add(new RetiredRule(rule.description(), team.name(), file.name(), line, null));
        }
    }

    private boolean known(SourceFile file, Setting setting, Map<String, LoadedRule> rules) {
        if (rules.containsKey(setting.name())) {
            return true;
        }
        if (off.contains(setting.name())) {
            problems.add(file.problem(
                    setting.nameSpan(),
                    "The rule \"" + setting.name() + "\" is switched off already.",
                    "Maybe keep one of the two."));
            return false;
        }
        String instead = replaced.get(setting.name());
        problems.add(file.problem(
                setting.nameSpan(),
                instead == null
                        ? "There is no rule called \"" + setting.name() + "\"."
                        : "The rule \"" + setting.name() + "\" is replaced by \"" + instead + "\".",
                instead == null ? Nearest.of(setting.name(), rules.keySet()) : "Maybe name that one."));
        return false;
    }

    private LoadedRule changed(SourceFile file, Setting setting, LoadedRule rule) {
        RuleDescription old = rule.description();
        try {
            return rule.with(new RuleDescription(
                    old.name(),
                    old.stage(),
                    ChangedEffect.of(old.effect(), setting.detail(), setting.value()),
                    old.reason(),
                    old.file(),
                    old.line(),
                    new Origin(
                            team.name(),
                            file.name(),
                            file.line(setting.nameSpan().start()),
                            List.of(),
                            old.effect().text())));
        } catch (ChangedEffect.Refused refused) {
            problems.add(file.problem(
                    setting.valueSpan(),
                    refused.objection().message(),
                    refused.objection().suggestion()));
            return rule;
        }
    }

    private void problem(TeamRule rule, String message, String suggestion) {
        problems.add(rule.file().source().problem(rule.written().nameSpan(), message, suggestion));
    }
}
