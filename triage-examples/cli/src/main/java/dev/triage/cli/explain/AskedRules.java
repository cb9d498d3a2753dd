package dev.triage.cli.explain;

import dev.triage.cli.output.Layout;
import dev.triage.cli.output.Nearest;
import dev.triage.cli.output.Words;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RetiredRule;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.catalogue.TableDescription;
import dev.triage.tools.explain.RuleAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a command line asks about: a rule, or a table with all of its rows.
 *
 * @param table the name of the table, or null for a rule
 * @param rules the rule, or the rows of the table
 */
record AskedRules(@Nullable String table, List<RuleDescription> rules) {

    private static final int FEW = 3;

    /** With fewer letters, too many names hold a word. */
    private static final int TELLING = 4;

    /** How settings name a table. */
    private static final String TABLE = "table-";

    /** Makes a question; the list is copied. */
    AskedRules {
        rules = List.copyOf(rules);
    }

    /**
     * The rules and tables with these ids or names.
     *
     * @throws IllegalArgumentException if one of them cannot be asked about; the message says why and what to write
     */
    static List<AskedRules> of(TriageEngine engine, List<String> names) {
        List<AskedRules> asked = new ArrayList<>();
        for (String name : names) {
            List<RuleDescription> rows = rows(engine, name);
            if (!rows.isEmpty()) {
                asked.add(new AskedRules(name.substring(TABLE.length()), rows));
                continue;
            }
            RuleDescription rule = engine.catalogue().stream()
                    .filter(one -> one.isCalled(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(unknown(engine, name)));
            if (!RuleAnswers.looksAtOneIssue(rule)) {
                throw new IllegalArgumentException("The rule \"" + rule.name() + "\" works in " + rule.stage()
                        + ", on a backlog, so no single issue says why it does not fire.");
            }
            asked.add(new AskedRules(null, List.of(rule)));
        }
        return asked;
    }

    /** The rows of a table that is named as in settings, such as {@code table-matrix}; none if there is no such table. */
    private static List<RuleDescription> rows(TriageEngine engine, String name) {
        List<RuleDescription> rows = new ArrayList<>();
        for (TableDescription table : engine.tables()) {
            if (name.equals(TABLE + table.name())) {
                engine.catalogue().stream()
                        .filter(rule -> rule.file().equals(table.file()))
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    private static String unknown(TriageEngine engine, String name) {
        for (RetiredRule retired : engine.retired()) {
            if (retired.rule().isCalled(name)) {
                return "The rule \"" + retired.rule().name() + "\" is " + retired.text() + ".";
            }
        }
        List<String> names = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (RuleDescription rule : engine.catalogue()) {
            names.add(rule.name());
            ids.add(rule.id());
        }
        engine.tables().forEach(table -> ids.add(TABLE + table.name()));
        List<String> nearest = nearest(name, name.contains(" ") ? names : ids);
        nearest = nearest.isEmpty() ? nearest(name, names) : nearest;
        nearest = nearest.isEmpty() ? holding(name, name.contains(" ") ? names : ids) : nearest;
        return "There is no rule called (" + Layout.oneLine(name) + "). "
                + (nearest.isEmpty()
                        ? "triage rules lists all."
                        : "Did you mean "
                                + Words.either(nearest.stream().limit(FEW).toList()) + "?");
    }

    /** The names that begin with a few words of theirs, or else have these words in them. */
    private static List<String> holding(String name, List<String> candidates) {
        String words = name.strip().toLowerCase(Locale.ROOT);
        if (words.length() < TELLING) {
            return List.of();
        }
        List<String> beginning = candidates.stream()
                .filter(candidate -> candidate.toLowerCase(Locale.ROOT).startsWith(words))
                .distinct()
                .toList();
        return beginning.isEmpty()
                ? candidates.stream()
                        .filter(candidate -> candidate.toLowerCase(Locale.ROOT).contains(words))
                        .distinct()
                        .toList()
                : beginning;
    }

    private static List<String> nearest(String name, List<String> candidates) {
        return Nearest.to(name.toLowerCase(Locale.ROOT), candidates, candidate -> candidate.toLowerCase(Locale.ROOT));
    }
}
