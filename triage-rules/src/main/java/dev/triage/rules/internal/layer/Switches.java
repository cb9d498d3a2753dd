package dev.triage.rules.internal.layer;

import dev.triage.model.decision.Origin;
import dev.triage.rules.catalogue.RetiredRule;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.files.RuleFiles;
import dev.triage.rules.internal.rule.ChangedEffect;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.table.DecisionTable;
import dev.triage.rules.internal.text.Nearest;
import dev.triage.rules.source.RuleProblem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Switches rules on and off and changes their numbers, as the settings of a team say. Not thread-safe.
 *
 * <p>A setting names a rule or a {@link RuleGroup}.
 */
final class Switches {

    private final RuleFiles team;
    private final Settings settings;
    private final LaidRules laid;
    private final List<RuleProblem> problems;

    /** The setting that keeps a rule on, by the name of the rule. */
    private final Map<String, Setting> kept = new HashMap<>();

    /** The settings that switch a rule on, or keep it on. */
    private final Set<Setting> useful = new HashSet<>();

    Switches(RuleFiles team, Settings settings, LaidRules laid, List<RuleProblem> problems) {
        this.team = team;
        this.settings = settings;
        this.laid = laid;
        this.problems = problems;
    }

    /** Switches rules on that a layer below switched off. */
    void on() {
        for (Setting setting : settings.on()) {
            for (Rule rule : RuleGroup.named(setting.name(), laid.all())) {
                kept.putIfAbsent(rule.name(), setting);
                if (laid.isOff(rule)) {
                    laid.switchOn(rule);
                    useful.add(setting);
                }
            }
        }
    }

    /**
     * Switches rules off.
     *
     * @param own the names of the rules of this team, which are in no group
     */
    void off(Set<String> own) {
        for (Setting setting : settings.off()) {
            Rule named = laid.called(setting.name());
            if (named != null) {
                offByName(setting, named);
            } else if (RuleGroup.isGroup(setting.name())) {
                offByGroup(setting, own);
            } else {
                unknown(setting, "Maybe delete it here.", laid.words());
            }
        }
    }

    private void offByName(Setting setting, Rule rule) {
        Setting keeps = kept.get(rule.name());
        if (keeps == null) {
            switchOff(rule, setting);
        } else {
            useful.add(keeps);
            problem(setting, "The rule \"" + setting.name() + "\" is in \"on\", too.", "Maybe keep one of the two.");
        }
    }

    private void offByGroup(Setting setting, Set<String> own) {
        boolean none = true;
        boolean switched = false;
        for (Rule rule : RuleGroup.named(setting.name(), laid.all())) {
            Setting keeps = kept.get(rule.name());
            if (own.contains(rule.name())) {
                continue;
            }
            none = false;
            if (keeps != null) {
                useful.add(keeps);
            } else if (!laid.isOff(rule)) {
                switchOff(rule, setting);
                switched = true;
            }
        }
        if (none) {
            emptyGroup(setting);
        } else if (!switched) {
            problem(setting, "This switches no rule off: its rules are off already, or in \"on\".", "Maybe delete it.");
        }
    }

    private void switchOff(Rule rule, Setting setting) {
        int line = settings.file().line(setting.nameSpan().start());
        laid.switchOff(
                rule,
                new LaidRules.Retirement(
                        new RetiredRule(
                                rule.description(), team.name(), settings.file().name(), line, null),
                        settings.file(),
                        setting.nameSpan()));
    }

    /** Changes numbers. */
    void values() {
        for (Setting setting : settings.values()) {
            Rule rule = laid.called(setting.name());
            if (rule != null) {
                change(setting, rule);
            } else {
                unknown(
                        setting,
                        namesOff(setting) ? "Maybe keep one of the two." : "Maybe add it to \"on\".",
                        laid.words());
            }
        }
    }

    /** Whether these settings themselves switch off this very rule, not a group that it is in. */
    private boolean namesOff(Setting setting) {
        LaidRules.Retirement why = laid.retirement(setting.name());
        return why != null
                && why.file().equals(settings.file())
                && settings.off().stream().anyMatch(off -> why.retired().rule().isCalled(off.name()));
    }

    private void change(Setting setting, Rule rule) {
        DecisionTable table = laid.table(rule);
        if (table != null) {
            problem(setting, "A table has no number to change.", "Maybe change " + table.file() + ".");
            return;
        }
        RuleDescription old = rule.description();
        try {
            laid.change(rule.with(new RuleDescription(
                    old.id(),
                    old.name(),
                    old.stage(),
                    ChangedEffect.of(old.name(), old.effect(), setting.detail(), setting.value()),
                    old.reason(),
                    old.file(),
                    old.line(),
                    new Origin(
                            team.name(),
                            settings.file().name(),
                            settings.file().line(setting.nameSpan().start()),
                            List.of(),
                            old.effect().text()))));
        } catch (ChangedEffect.Refused refused) {
            problems.add(settings.file()
                    .problem(
                            setting.valueSpan(),
                            refused.objection().message(),
                            refused.objection().suggestion()));
        }
    }

    /** Refuses what is in "on" though it changes nothing; after all rules are switched off. */
    void refuseWithoutEffect() {
        for (Setting setting : settings.on()) {
            if (useful.contains(setting)) {
                continue;
            }
            if (laid.called(setting.name()) != null) {
                problem(setting, "The rule \"" + setting.name() + "\" works already.", "Maybe delete it here.");
            } else if (!RuleGroup.isGroup(setting.name())) {
                unknown(setting, "Maybe delete it here.", laid.allWords());
            } else if (RuleGroup.named(setting.name(), laid.all()).isEmpty()) {
                emptyGroup(setting);
            } else {
                problem(setting, "All rules of this group work already.", "Maybe delete it here.");
            }
        }
    }

    private void emptyGroup(Setting setting) {
        RuleGroup group = new RuleGroup(setting.name());
        if (!group.endsWithStar()) {
            problem(setting, "A group of rules has one * and at its end.", "Such as \"interpret/titles/*\".");
            return;
        }
        Set<String> groups = new LinkedHashSet<>();
        for (Rule rule : laid.all()) {
            if (group.covers(rule) && RuleGroup.isNeeded(rule)) {
                problem(
                        setting,
                        "Every decision needs the rules of \"" + setting.name() + "\", so no group contains them.",
                        "Maybe change their numbers in \"values\", or name one of them.");
                return;
            }
            groups.add(RuleGroup.ofStage(rule).name());
            groups.add(RuleGroup.ofFile(rule).name());
        }
        String nearest = Nearest.of(setting.name(), groups);
        problem(
                setting,
                "There is no rule in \"" + setting.name() + "\".",
                nearest == null ? "Such as \"prioritise/*\" or \"interpret/titles/*\"." : nearest);
    }

    /**
     * Refuses a rule that does not work.
     *
     * @param ifOff what to do if it is switched off
     * @param choices the names of rules that the author may mean
     */
    private void unknown(Setting setting, String ifOff, List<String> choices) {
        String gone = laid.whyGone(setting.name());
        DecisionTable table = gone == null ? laid.tableWithRow(setting.name()) : null;
        if (table != null) {
            problem(
                    setting,
                    "\"" + setting.name() + "\" is a row of the table " + table.name() + ".",
                    "Maybe " + table.description().id()
                            + " for the whole table, or a table of the same name without the row.");
        } else if (gone == null && ownTable(setting.name()) != null) {
            problem(
                    setting,
                    "\"" + setting.name()
                            + "\" is a table of this folder: settings switch tables of earlier folders off.",
                    "Maybe delete " + ownTable(setting.name()) + ".");
        } else if (gone == null) {
            problem(setting, "There is no rule called \"" + setting.name() + "\".", nearest(setting, choices));
        } else {
            boolean off = laid.switchedOff(setting.name()) != null;
            problem(setting, gone, off ? ifOff : "Maybe name that one.");
        }
    }

    /** The file of a table that these rules have themselves, or null. */
    private @Nullable String ownTable(String id) {
        for (SourceFile file : team.tables()) {
            String name = file.name().substring(file.name().lastIndexOf('/') + 1);
            if (id.startsWith("table-") && name.startsWith(id.substring("table-".length()) + ".")) {
                return name;
            }
        }
        return null;
    }

    private String nearest(Setting setting, List<String> choices) {
        String name = setting.name();
        String folder = name.endsWith(".drl") ? name.substring(0, name.length() - ".drl".length()) : name;
        RuleGroup group = new RuleGroup(folder + "/*");
        for (Rule rule : laid.all()) {
            if (group.covers(rule)) {
                return "Maybe " + group.name() + ".";
            }
        }
        return Nearest.rule(name, choices);
    }

    private void problem(Setting setting, String message, @Nullable String suggestion) {
        problems.add(settings.file().problem(setting.nameSpan(), message, suggestion));
    }
}
