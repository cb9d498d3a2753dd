package dev.triage.cli.input;

import dev.triage.cli.output.JsonText;
import dev.triage.cli.output.Words;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.model.Issue;
import dev.triage.model.tracked.Tracked;
import dev.triage.model.tracked.TrackedField;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.SignalMeaning;
import dev.triage.tools.check.BacklogWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Finds priorities and severities that are letters, stars, dots or other signs, and fields of which no value is known: {@code Red},
 * {@code 3/5}. Which end of them is urgent is known to the team only, so they have no meaning until settings say it. Not thread-safe.
 */
public final class SilentLevels {

    private static final Pattern NAME = Pattern.compile("priority|prio|severity|urgency");

    /** A, B+, H; I, II, III; Grade A. */
    private static final Pattern LETTER = Pattern.compile(
            "(?:(?:grade|class|level|tier|category|priority|severity)[ -])?[a-z][+-]?|i{2,3}|iv|a{2,3}");

    /** What stands for nothing or for a question. */
    private static final String NOTHING = "-–—?./\\_#,;:()[]";

    /** Words for no level, or for one that says nothing. */
    private static final Pattern NO_LEVEL = Pattern.compile(
            "(?:not|un|non)[ -]?(?:set|specified|defined|assigned|prioriti[sz]ed|triaged|known|decided)|undecided|n/?a|none|nothing"
                    + "|null|tbd|to be (?:decided|defined|determined)|no priority|no severity|default|normal|medium|moderate|average"
                    + "|mid|[\\d.,+-]+");

    /** One value may say that there is no level. */
    private static final int FEW = 2;

    /** A longer value is no level. */
    private static final int LONGEST = 20;

    private static final int MOST_FIELDS = 20;
    private static final int MOST_VALUES = 30;
    private static final int SHOWN = 5;

    /** The values of a field, and where the first one is. */
    private static final class Values {

        private final LocatedIssue first;
        private final Map<TrackedField, Integer> issues = new LinkedHashMap<>();

        Values(LocatedIssue first) {
            this.first = first;
        }
    }

    private final Map<String, Values> fields = new LinkedHashMap<>();

    /** Takes an issue. */
    public void add(LocatedIssue located) {
        for (TrackedField field : located.issue().tracked().fields()) {
            if (field.value().length() <= LONGEST && isLevel(field.name())) {
                Values values = fields.get(field.name());
                if (values == null && fields.size() < MOST_FIELDS) {
                    values = new Values(located);
                    fields.put(field.name(), values);
                }
                if (values != null && (values.issues.size() < MOST_VALUES || values.issues.containsKey(field))) {
                    values.issues.merge(field, 1, Integer::sum);
                }
            }
        }
    }

    /**
     * Warns of each field whose signs mean nothing to the rules.
     *
     * @param engine knows what settings and rules say of them
     */
    public void report(TriageEngine engine, Consumer<Problem> problems) {
        if (fields.isEmpty()) {
            return;
        }
        BacklogWords words = BacklogWords.of(engine);
        fields.forEach((name, values) -> {
            Map<TrackedField, Integer> silent = new LinkedHashMap<>(values.issues);
            silent.keySet().removeIf(field -> !isSilent(field, engine, words));
            boolean known = silent.size() < values.issues.size() || values.issues.size() == MOST_VALUES;
            silent.keySet().removeIf(field -> NO_LEVEL.matcher(lower(field)).matches());
            boolean unknown = !known && silent.size() >= FEW;
            silent.keySet().removeIf(field -> !unknown && !isSign(field));
            if (!silent.isEmpty()) {
                LocatedIssue first = values.first;
                problems.accept(Problem.warning(first.document(), first.line(), 0, message(name, silent)));
            }
        });
    }

    private static String message(String name, Map<TrackedField, Integer> fields) {
        List<String> silent = fields.keySet().stream().map(TrackedField::value).toList();
        int issues = fields.values().stream().mapToInt(Integer::intValue).sum();
        String shown = String.join(", ", silent.subList(0, Math.min(SHOWN, silent.size())))
                + (silent.size() > SHOWN ? ", ..." : "");
        String found = name + " has values that state nothing (" + shown + "), on " + Words.count(issues, "issue")
                + ": which of them is urgent is not known. ";
        String value = silent.get(0);
        if (value.endsWith("*")) {
            // An asterisk in settings stands for any ending.
            return found + "Maybe write words in this column, such as High.";
        }
        String meaning = name.toLowerCase(Locale.ROOT).contains("severity") ? "user impact: High" : "priority: P1";
        return found + "Maybe say what each means in settings.json in a folder of rules (--rules FOLDER), such as"
                + " { \"fields\": { " + JsonText.quoted(name + ": " + value) + ": " + JsonText.quoted(meaning)
                + " } }; \"nothing\" is a meaning, too.";
    }

    private static boolean isLevel(String name) {
        return NAME.matcher(name.toLowerCase(Locale.ROOT)).find();
    }

    private static boolean isSign(TrackedField field) {
        String value = field.value();
        return LETTER.matcher(lower(field)).matches()
                || (value.codePoints().noneMatch(Character::isLetterOrDigit)
                        && value.codePoints()
                                .anyMatch(sign -> NOTHING.indexOf(sign) < 0 && !Character.isWhitespace(sign)));
    }

    private static String lower(TrackedField field) {
        return field.value().strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isSilent(TrackedField field, TriageEngine engine, BacklogWords words) {
        Issue issue = Issue.named("#0", "Values of a field")
                .tracked(Tracked.builder().field(field.name(), field.value()).build())
                .build();
        List<SignalMeaning> signals = engine.signals(issue).stream()
                .filter(signal -> signal.source().equals("field"))
                .toList();
        // What settings call nothing is no signal.
        return !signals.isEmpty()
                && signals.stream().allMatch(signal -> signal.senses().isEmpty())
                && words.askingForField(field.name(), field.value()).isEmpty();
    }
}
