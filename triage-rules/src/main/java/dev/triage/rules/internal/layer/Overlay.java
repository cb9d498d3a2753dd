package dev.triage.rules.internal.layer;

import dev.triage.model.decision.Origin;
import dev.triage.rules.catalogue.RetiredRule;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.condition.Nearest;
import dev.triage.rules.internal.drl.Annotation;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.drools.DroolsRule;
import dev.triage.rules.internal.drools.JavaRules;
import dev.triage.rules.internal.rule.ChangedEffect;
import dev.triage.rules.internal.rule.ReadRule;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.scale.SpokenScale;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import java.util.ArrayList;
import java.util.Collection;
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
    private final String rulePackage;
    private final TeamWords meanings;
    private final List<RuleProblem> problems;

    /** The rules that work, by their name, in the order of the catalogue. */
    private final Map<String, Rule> active = new LinkedHashMap<>();

    /** The names of the rules that are laid over. */
    private final Set<String> own = new HashSet<>();

    /** What took the place of a rule, by the name of that. */
    private final Map<String, String> replaced = new HashMap<>();

    /** The rules that the settings switch off. */
    private final Set<String> off = new HashSet<>();

    private final List<RetiredRule> retired = new ArrayList<>();
    private List<SpokenScale> scales = List.of();

    /**
     * Prepares an overlay.
     *
     * @param team the files
     * @param rulePackage a package that no other rules have
     * @param meanings takes what words stand for
     * @param problems takes what is wrong
     */
    Overlay(RuleFiles team, String rulePackage, TeamWords meanings, List<RuleProblem> problems) {
        this.team = team;
        this.rulePackage = rulePackage;
        this.meanings = meanings;
        this.problems = problems;
    }

    /** All rules that work then, in the order of the catalogue: added ones first, replacing ones in the place of the others. */
    List<Rule> over(List<Rule> below) {
        below.forEach(rule -> active.put(rule.name(), rule));
        List<ReadRule> written = new ArrayList<>();
        team.drl().forEach(file -> written.addAll(RuleReader.read(file, team.trust(), problems)));
        if (team.trust() == Trust.RESTRICTED) {
            Restrictions.onNumber(written, problems);
        }
        List<ReadRule> unique = unique(written);
        written.forEach(rule -> own.add(rule.name()));
        Map<String, DroolsRule> compiled = compiled(unique);
        List<Rule> added = new ArrayList<>();
        for (ReadRule rule : unique) {
            Rule before = named(rule.overrides(), active.values());
            Rule loaded = load(rule, before, compiled.get(rule.name()));
            if (rule.overrides() == null) {
                added.add(loaded);
            } else if (takesPlace(rule, before) && before != null) {
                active.put(before.name(), loaded);
                retired.add(new RetiredRule(
                        before.description(), team.name(), loaded.description().file(), rule.line(), rule.name()));
            }
        }
        List<Rule> all = new ArrayList<>(added);
        all.addAll(active.values());
        SourceFile file = team.settings();
        if (file == null) {
            return all;
        }
        Settings settings = SettingsReader.read(file, problems);
        scales = settings.scales();
        meanings.add(settings);
        return apply(settings, all);
    }

    /** The rules below that no longer work, after laying over. */
    List<RetiredRule> retired() {
        return retired;
    }

    /** The scales that the team declares, after laying over. */
    List<SpokenScale> scales() {
        return scales;
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
            Rule below = active.get(rule.name());
            Rule sameBelow = named(rule.id(), active.values());
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

    /** The rule with this id, or else the one with this name, or null. */
    private static @Nullable Rule named(@Nullable String idOrName, Collection<Rule> rules) {
        if (idOrName == null) {
            return null;
        }
        Rule byName = null;
        for (Rule rule : rules) {
            if (rule.description().id().equals(idOrName)) {
                return rule;
            }
            byName = rule.name().equals(idOrName) ? rule : byName;
        }
        return byName;
    }

    /** The ids and the names of rules. */
    private static List<String> words(Collection<Rule> rules) {
        List<String> words = new ArrayList<>();
        rules.forEach(rule -> words.add(rule.name()));
        rules.forEach(rule -> words.add(rule.description().id()));
        return words;
    }

    private boolean takesPlace(ReadRule rule, @Nullable Rule below) {
        String target = rule.overrides();
        Span place = rule.written()
                .annotation("overrides")
                .map(Annotation::span)
                .orElse(rule.written().nameSpan());
        SourceFile file = rule.file().source();
        if (below == null && own.contains(target)) {
            problems.add(file.problem(
                    place,
                    "The rule \"" + target + "\" is in the same rules: a rule overrides one that was there before.",
                    "Maybe delete one of the two."));
            return false;
        }
        if (target == null || below == null) {
            problems.add(file.problem(
                    place,
                    "There is no rule called \"" + target + "\" to override.",
                    target == null ? null : Nearest.of(target, words(active.values()))));
            return false;
        }
        String other = replaced.put(below.name(), rule.name());
        replaced.put(below.description().id(), rule.name());
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

    private Rule load(ReadRule rule, @Nullable Rule below, @Nullable DroolsRule compiled) {
        List<String> replaces = below == null ? List.of() : List.of(below.name());
        return rule.rule(new Origin(team.name(), rule.file().source().name(), rule.line(), replaces, null), compiled);
    }

    private List<Rule> apply(Settings settings, List<Rule> rules) {
        Map<String, Rule> byName = new LinkedHashMap<>();
        rules.forEach(rule -> byName.put(rule.name(), rule));
        for (Setting setting : settings.off()) {
            Rule rule = known(settings.file(), setting, byName);
            if (rule != null) {
                switchOff(settings.file(), setting, byName.remove(rule.name()));
                off.add(rule.name());
                off.add(rule.description().id());
            }
        }
        for (Setting setting : settings.values()) {
            Rule rule = known(settings.file(), setting, byName);
            if (rule != null) {
                byName.put(rule.name(), changed(settings.file(), setting, rule));
            }
        }
        return new ArrayList<>(byName.values());
    }

    private void switchOff(SourceFile file, Setting setting, @Nullable Rule rule) {
        if (rule != null) {
            int line = file.line(setting.nameSpan().start());
            retired.add(new RetiredRule(rule.description(), team.name(), file.name(), line, null));
        }
    }

    private @Nullable Rule known(SourceFile file, Setting setting, Map<String, Rule> rules) {
        Rule known = named(setting.name(), rules.values());
        if (known != null) {
            return known;
        }
        if (off.contains(setting.name())) {
            problems.add(file.problem(
                    setting.nameSpan(),
                    "The rule \"" + setting.name() + "\" is switched off already.",
                    "Maybe keep one of the two."));
            return null;
        }
        String instead = replaced.get(setting.name());
        problems.add(file.problem(
                setting.nameSpan(),
                instead == null
                        ? "There is no rule called \"" + setting.name() + "\"."
                        : "The rule \"" + setting.name() + "\" is replaced by \"" + instead + "\".",
                instead == null ? Nearest.of(setting.name(), words(rules.values())) : "Maybe name that one."));
        return null;
    }

    private Rule changed(SourceFile file, Setting setting, Rule rule) {
        RuleDescription old = rule.description();
        try {
            return rule.with(new RuleDescription(
                    old.id(),
                    old.name(),
                    old.stage(),
                    ChangedEffect.of(old.name(), old.effect(), setting.detail(), setting.value()),
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

    private void problem(ReadRule rule, String message, String suggestion) {
        problems.add(rule.file().source().problem(rule.written().nameSpan(), message, suggestion));
    }
}
