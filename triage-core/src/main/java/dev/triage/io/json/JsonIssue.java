package dev.triage.io.json;

import dev.triage.io.internal.Phrases;
import dev.triage.io.internal.Recent;
import dev.triage.io.internal.json.JsonFields;
import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.internal.json.ProblemReporter;
import dev.triage.io.scale.RatingText;
import dev.triage.model.Assignee;
import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.RecommendedPriority;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes an issue from a JSON object, and reports what cannot be read. */
final class JsonIssue {

    private static final List<String> FIELDS = List.of(
            "id",
            "title",
            "status",
            "url",
            "impact",
            "classification",
            "labels",
            "resources",
            "nextSteps",
            "assignees",
            "recommendedPriority",
            "pinnedPriority",
            TrackedJson.NAME);

    /** What no tracker calls so. */
    private static final List<String> OURS = List.of(
            "impact",
            "classification",
            "resources",
            "nextSteps",
            "recommendedPriority",
            "pinnedPriority",
            TrackedJson.NAME);

    /** Where fields belong that stand in the issue itself, by their names in small letters. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("userimpact", "impact.user"),
            Map.entry("functionalimpact", "impact.functional"),
            Map.entry("brandimpact", "impact.brand"),
            Map.entry("category", "classification.categories"),
            Map.entry("categories", "classification.categories"),
            Map.entry("component", "classification.components"),
            Map.entry("components", "classification.components"),
            Map.entry("complexity", "classification.complexity"),
            Map.entry("effort", "resources.effort"),
            Map.entry("dependencies", "resources.dependencies"),
            Map.entry("dependson", "resources.dependencies"),
            Map.entry("expertise", "resources.expertise"),
            Map.entry("priority", "recommendedPriority or pinnedPriority"),
            Map.entry("type", "tracked.type"),
            Map.entry("milestone", "tracked.milestone"),
            Map.entry("due", "tracked.due"),
            Map.entry("reactions", "tracked.reactions"),
            Map.entry("comments", "tracked.comments"));

    private static final List<String> IMPACT = List.of("user", "functional", "brand", "notes");
    private static final List<String> CLASSIFICATION = List.of("categories", "components", "complexity", "notes");
    private static final List<String> RESOURCES = List.of("expertise", "dependencies", "effort", "notes");

    private static final String EXPECTED = "a level or a range in one text, such as ";
    private static final String IMPACT_EXPECTED = EXPECTED + "\"Medium–High\"";
    private static final String FUNCTIONAL_EXPECTED = EXPECTED + "\"Partial\"";
    private static final String COMPLEXITY_EXPECTED = EXPECTED + "\"Moderate effort\"";
    private static final String EFFORT_EXPECTED = EXPECTED + "\"3-4\"";

    private static final Recent<Status> STATUSES = new Recent<>(Status::of);
    private static final Recent<Category> CATEGORY_WORDS = new Recent<>(Category::of);

    private final JsonFields fields;
    private final ProblemReporter problems;

    JsonIssue(JsonValue object, ProblemReporter problems) {
        this.fields = new JsonFields(object, problems, FIELDS, ELSEWHERE);
        this.problems = problems;
    }

    /** The line in which it begins. */
    int line() {
        return fields.object().line();
    }

    /** Where the id stands, or the whole issue if it has none. */
    JsonValue idPlace() {
        JsonValue value = fields.value("id");
        return value == null ? fields.object() : value;
    }

    /** The issue, or null, with a problem, if it has no id. */
    @Nullable
    Issue read() {
        String id = fields.words("id");
        if (id == null) {
            problems.error(
                    idPlace(),
                    "Missing id: expected one, such as \"id\": \"#6211\"."
                            + " The issue was left out, because a decision needs the id of its issue."
                            + (ofTracker()
                                    ? " Maybe add the number to what is exported from the tracker"
                                            + " (gh issue list --json number,title,labels,state)."
                                    : ""));
        }
        // Everything is read in any case, so that all problems are reported at once.
        IssueBuilder issue = Issue.named(id == null ? "?" : id, title(id))
                .url(fields.words("url"))
                .status(status())
                .labels(fields.texts("labels"))
                .nextSteps(fields.texts("nextSteps"))
                .assignees(assignees())
                .recommendedPriority(priority("recommendedPriority"))
                .pinnedPriority(pinned())
                .tracked(TrackedJson.read(fields));
        impact(issue);
        classification(issue);
        resources(issue);
        return id == null ? null : issue.build();
    }

    /** Whether a title is stated, but no id, and nothing that only our documents have. */
    private boolean ofTracker() {
        return fields.value("id") == null
                && fields.value("title") != null
                && OURS.stream().allMatch(name -> fields.value(name) == null);
    }

    private String title(@Nullable String id) {
        String title = fields.words("title");
        if (title != null) {
            return title;
        }
        JsonValue value = fields.value("title");
        problems.error(
                value == null ? fields.object() : value,
                "Missing title: expected one, such as \"title\": \"Crash on start\"."
                        + (id == null ? "" : " The id (" + Phrases.shorten(id) + ") is used as the title."));
        return id == null ? "?" : id;
    }

    private @Nullable Status status() {
        if (!object(fields.value("status"))) {
            String text = fields.words("status", "text, or an object with text and kind");
            return text == null ? null : STATUSES.read(text);
        }
        JsonFields status = fields.object("status", List.of("text", "kind"));
        String text = status.words("text");
        StatusKind kind = statusKind(status);
        if (text == null) {
            return kind == null ? null : new Status(kind.label(), kind);
        }
        return kind == null ? Status.of(text) : new Status(text, kind);
    }

    private @Nullable StatusKind statusKind(JsonFields status) {
        JsonValue value = status.value("kind");
        String word = status.words("kind");
        if (value == null || word == null) {
            return null;
        }
        for (StatusKind kind : StatusKind.values()) {
            if (kind.label().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        String[] labels =
                Arrays.stream(StatusKind.values()).map(StatusKind::label).toArray(String[]::new);
        problems.errorIn(
                value,
                "unknown kind (" + Phrases.shorten(word) + "): expected " + String.join(", ", labels) + "."
                        + Phrases.suggestion(word, labels));
        return null;
    }

    private void impact(IssueBuilder issue) {
        JsonFields impact = fields.object("impact", IMPACT);
        JsonFields notes = impact.object("notes", List.of("user", "functional", "brand"));
        issue.userImpact(rating(impact, notes, "user", IMPACT_EXPECTED, RatingText::userImpact))
                .functionalImpact(
                        rating(impact, notes, "functional", FUNCTIONAL_EXPECTED, RatingText::functionalImpact))
                .brandImpact(rating(impact, notes, "brand", IMPACT_EXPECTED, RatingText::brandImpact));
    }

    private void classification(IssueBuilder issue) {
        JsonFields classification = fields.object("classification", CLASSIFICATION);
        JsonFields notes = classification.object("notes", List.of("complexity"));
        issue.categories(categories(classification))
                .components(classification.texts("components"))
                .complexity(rating(classification, notes, "complexity", COMPLEXITY_EXPECTED, RatingText::complexity));
    }

    private void resources(IssueBuilder issue) {
        JsonFields resources = fields.object("resources", RESOURCES);
        JsonFields notes = resources.object("notes", List.of("effort"));
        issue.expertise(resources.texts("expertise"))
                .dependencies(resources.texts("dependencies"))
                .effort(rating(resources, notes, "effort", EFFORT_EXPECTED, RatingText::effort));
    }

    private static <T extends Comparable<? super T>> Rating<T> rating(
            JsonFields group, JsonFields notes, String name, String expected, Function<String, Rating<T>> scale) {
        JsonValue value = group.value(name);
        String text = group.words(name, expected);
        Rating<T> read = value == null || text == null ? null : understood(group, value, () -> scale.apply(text));
        Rating<T> rating = read == null ? Rating.unknown() : read;
        String note = notes.text(name);
        if (note == null || note.isEmpty()) {
            return rating;
        }
        if (value != null && !rating.note().isEmpty() && !rating.note().equals(note)) {
            group.problems()
                    .warning(
                            value,
                            value.path() + ": the words beside the value (" + Phrases.shorten(rating.note())
                                    + ") were left out, because "
                                    + notes.object().path(name)
                                    + " says something else.");
        }
        return rating.withNote(note);
    }

    private List<Category> categories(JsonFields classification) {
        List<Category> categories = new ArrayList<>();
        for (JsonValue element : classification.elements("categories")) {
            String word = classification.text(element, "a name");
            if (word != null && word.isBlank()) {
                problems.unexpected(element, "a name");
            } else if (word != null) {
                categories.add(CATEGORY_WORDS.read(word));
            }
        }
        return categories;
    }

    private List<Assignee> assignees() {
        List<Assignee> assignees = new ArrayList<>();
        for (JsonValue element : fields.elements("assignees")) {
            String name;
            String reason = null;
            if (element.object()) {
                JsonFields parts = new JsonFields(element, problems, List.of("name", "reason"));
                name = parts.text("name");
                reason = parts.text("reason");
            } else {
                name = fields.text(element, "a name, or an object with name and reason");
            }
            if (name != null && !name.isBlank()) {
                assignees.add(new Assignee(name, reason == null ? "" : reason));
            } else if (name != null || element.object()) {
                problems.unexpected(element, "an assignee with a name");
            }
        }
        return assignees;
    }

    private @Nullable Priority pinned() {
        RecommendedPriority priority = priority("pinnedPriority");
        JsonValue value = fields.value("pinnedPriority");
        if (priority != null && value != null && !priority.condition().isEmpty()) {
            problems.warning(
                    value,
                    "pinnedPriority: the words beside it (" + Phrases.shorten(priority.condition())
                            + ") were left out: expected only a priority, because a pinned priority has no condition.");
        }
        return priority == null ? null : priority.priority();
    }

    private @Nullable RecommendedPriority priority(String name) {
        JsonFields parts = fields;
        String key = name;
        if (object(fields.value(name))) {
            parts = fields.object(name, List.of("priority", "condition"));
            key = "priority";
        }
        JsonValue value = parts.value(key);
        String text = parts.words(key, "a priority, such as \"P2\"");
        String condition = parts == fields ? null : parts.text("condition");
        if (value == null || text == null) {
            if (condition != null) {
                problems.error(parts.object(), name + ": expected both a priority and the condition.");
            }
            return null;
        }
        RecommendedPriority read = understood(parts, value, () -> RatingText.priority(text));
        return read == null || condition == null ? read : new RecommendedPriority(read.priority(), condition);
    }

    private static boolean object(@Nullable JsonValue value) {
        return value != null && value.object();
    }

    /** What a reading gives, or null, with a problem, if it does not understand the value. */
    private static <V> @Nullable V understood(JsonFields group, JsonValue value, Supplier<V> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException unknown) {
            String why = String.valueOf(unknown.getMessage());
            String message = why.substring(0, 1).toLowerCase(Locale.ROOT) + why.substring(1);
            group.problems().errorIn(value, message);
            return null;
        }
    }
}
