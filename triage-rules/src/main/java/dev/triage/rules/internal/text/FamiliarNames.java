package dev.triage.rules.internal.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names that people know from their tracker, and the question of a rule that answers them. */
public final class FamiliarNames {

    private static final String SUBJECT = "Subject";
    private static final String DUE = "dueWithin(7)";
    private static final String OPEN = "openFor(30)";
    private static final String INACTIVE = "inactiveFor(90)";
    private static final String TITLE = "title(\"pay\")";
    private static final String COMPONENT = "component(\"Payments\")";
    private static final String ASSIGNEE = "assignee(\"Ada\")";
    private static final String LABEL = "label(\"gold\")";

    /** The questions of a Subject, by the names in small letters. */
    private static final Map<String, String> QUESTIONS = Map.ofEntries(
            Map.entry("due", DUE),
            Map.entry("duedate", DUE),
            Map.entry("duein", DUE),
            Map.entry("dueat", DUE),
            Map.entry("deadline", DUE),
            Map.entry("overdue", "dueWithin(0)"),
            Map.entry("opened", OPEN),
            Map.entry("created", OPEN),
            Map.entry("createdat", OPEN),
            Map.entry("age", OPEN),
            Map.entry("updated", INACTIVE),
            Map.entry("updatedat", INACTIVE),
            Map.entry("stale", INACTIVE),
            Map.entry("inactive", INACTIVE),
            Map.entry("text", TITLE),
            Map.entry("description", TITLE),
            Map.entry("body", TITLE),
            Map.entry("summary", TITLE),
            Map.entry("components", COMPONENT),
            Map.entry("owner", ASSIGNEE),
            Map.entry("assignees", ASSIGNEE),
            Map.entry("tag", LABEL),
            Map.entry("tags", LABEL),
            Map.entry("field", "number(\"cvss\"), or scale(\"urgency\", \">= high\") of a scale in settings.json"),
            Map.entry("fields", "number(\"cvss\"), or scale(\"urgency\", \">= high\") of a scale in settings.json"));

    private FamiliarNames() {}

    /**
     * "Maybe ..." for a name that a fact does not have.
     *
     * @param fact the fact that is asked
     * @param facts the facts that the rule may look for
     * @return null if the name is no familiar one, or none of the facts answers it
     */
    public static @Nullable String instead(String name, String fact, Collection<String> facts) {
        String question = QUESTIONS.get(name.toLowerCase(Locale.ROOT));
        if (question == null || !facts.contains(SUBJECT)) {
            return null;
        }
        return fact.equals(SUBJECT) ? "Maybe " + question + "." : another(question);
    }

    /** The same in a rule that sees a Subject, of a property of another fact. */
    public static @Nullable String instead(String name) {
        String question = QUESTIONS.get(name.toLowerCase(Locale.ROOT));
        return question == null ? null : another(question);
    }

    private static String another(String question) {
        return "Maybe " + SUBJECT + "( " + question + " ), another fact.";
    }
}
