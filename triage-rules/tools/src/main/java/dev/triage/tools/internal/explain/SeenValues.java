package dev.triage.tools.internal.explain;

import dev.triage.model.Assignee;
import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.Labelled;
import dev.triage.model.tracked.BacklogRank;
import dev.triage.rules.internal.condition.Value;
import dev.triage.rules.internal.scale.SpokenScale;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Signal;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.rules.vocabulary.Text;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that a condition looks at, in words. Not thread-safe; for one condition. */
final class SeenValues {

    private static final String NOTHING = "none";

    private final Issue issue;
    private final TeamScales scales;
    private final @Nullable Object fact;
    private final @Nullable Object[] bound;
    private final Map<String, String> seen = new LinkedHashMap<>();

    private SeenValues(Issue issue, TeamScales scales, @Nullable Object fact, @Nullable Object[] bound) {
        this.issue = issue;
        this.scales = scales;
        this.fact = fact;
        this.bound = bound.clone();
    }

    /**
     * What a condition sees, such as {@code leastUserImpact: Low}.
     *
     * @param condition the condition
     * @param issue the issue that it is about
     * @param scales the scales that teams declare
     * @param fact the fact that it looks at
     * @param bound the facts that were found before, by their places
     */
    static String of(Value condition, Issue issue, TeamScales scales, @Nullable Object fact, @Nullable Object[] bound) {
        SeenValues values = new SeenValues(issue, scales, fact, bound);
        values.collect(condition);
        StringBuilder words = new StringBuilder();
        values.seen.forEach((name, value) -> words.append(words.isEmpty() ? "" : "; ")
                .append(name)
                .append(": ")
                .append(value));
        return words.toString();
    }

    private void collect(Value value) {
        if (value instanceof Value.Property property) {
            see(property.member().name(), property.of(fact, bound));
        } else if (value instanceof Value.Call call) {
            call(call);
        } else if (value instanceof Value.At at) {
            collect(at.value());
        } else if (value instanceof Value.Pair pair) {
            collect(pair.left());
            collect(pair.right());
        } else if (value instanceof Value.In in) {
            collect(in.left());
            in.choices().forEach(this::collect);
        } else if (value instanceof Value.Not not) {
            collect(not.question());
        } else if (value instanceof Value.Matches matches) {
            collect(matches.text());
        } else if (value instanceof Value.Several several) {
            several.values().forEach(this::collect);
        }
    }

    private void call(Value.Call call) {
        String name = call.member().name();
        Class<?> owner = call.member().owner();
        Object of = call.of().of(fact, bound);
        if (owner == Subject.class) {
            subject(name, call);
        } else if (of instanceof Assessment assessment) {
            see("categories", assessment.categories());
        } else if (of instanceof Signal signal) {
            boolean topic = name.equals("about");
            see(topic ? "topic" : "word", topic ? signal.topic() : signal.word());
        } else if (of instanceof Text text) {
            see("words", text.words());
        } else {
            collect(call.of());
            call.arguments().forEach(this::collect);
            Object answer = call.of(fact, bound);
            if (!(answer instanceof Boolean)) {
                see(name, answer);
            }
        }
    }

    /** What the issue says of that which a condition asks of its subject. */
    private void subject(String name, Value.Call call) {
        BacklogRank standing = issue.tracked().standing();
        switch (name) {
            case "component" -> see("components", issue.classification().components());
            case "label" -> see("labels", issue.labels());
            case "title" -> see("title", issue.title());
            case "assignee" ->
                see("assignees", issue.assignees().stream().map(Assignee::name).toList());
            case "milestone" -> see("milestone", issue.tracked().milestone());
            case "openFor" -> see("days open", standing == null ? null : standing.daysOpen());
            case "inactiveFor" -> see("days without a change", standing == null ? null : standing.daysQuiet());
            case "dueWithin" -> {
                Instant due = issue.tracked().due();
                see("due", standing == null && due != null ? due + ", but no backlog says up to which day" : due);
            }
            case "scale" -> {
                SpokenScale scale = scales.find(word(call));
                see(word(call), scale == null ? List.of() : scale.said(issue));
            }
            default -> see(name + " " + word(call), call.of(fact, bound));
        }
    }

    /** The first argument of a call, as it is written. */
    private String word(Value.Call call) {
        return call.arguments().isEmpty()
                ? ""
                : String.valueOf(call.arguments().get(0).of(fact, bound));
    }

    private void see(String name, @Nullable Object value) {
        seen.putIfAbsent(name.strip(), words(value));
    }

    private static String words(@Nullable Object value) {
        if (value == null) {
            return NOTHING;
        }
        if (value instanceof Collection<?> all) {
            List<String> words = all.stream().map(SeenValues::words).sorted().toList();
            return words.isEmpty() ? NOTHING : String.join(", ", words);
        }
        if (value instanceof Category category) {
            return category.name();
        }
        if (value instanceof Labelled labelled) {
            return labelled.label();
        }
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf(number.longValue());
        }
        return String.valueOf(value);
    }
}
