package dev.triage.io.labels;

import static java.util.Objects.requireNonNull;

import dev.triage.io.HarmlessText;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The labels that show the priority of an issue in a tracker, one for each priority.
 *
 * <pre>{@code
 * PriorityLabels labels = PriorityLabels.standard();
 * LabelChange change = labels.change(issue, engine.decide(issue));
 * change.add();     // [triage: P1]
 * change.remove();  // [triage: P2]
 * }</pre>
 *
 * <p>Only these labels are changed. Labels are compared without regard to case, as in trackers. Immutable
 * and safe to share.
 *
 * @param labels the label of each priority, most urgent first; two priorities may share one
 */
public record PriorityLabels(Map<Priority, String> labels) {

    /** The place of the priority in a format, such as {@code P1}. */
    public static final String PLACEHOLDER = "{priority}";

    /** The format of {@link #standard()}. */
    public static final String STANDARD_FORMAT = "triage: " + PLACEHOLDER;

    /**
     * Makes the scheme; labels lose the blanks around them.
     *
     * @param labels the label of each priority, most urgent first
     * @throws IllegalArgumentException if a priority has no label, or a label is blank or more than one line of text
     */
    public PriorityLabels {
        Map<Priority, String> stripped = new EnumMap<>(Priority.class);
        for (Priority priority : Priority.values()) {
            String label = labels.get(priority);
            if (label == null || label.isBlank()) {
                throw new IllegalArgumentException("The priority " + priority + " needs a label, but has none.");
            }
            if (label.chars().anyMatch(HarmlessText::harmful)) {
                throw new IllegalArgumentException("The label of " + priority
                        + " is not one plain line of text: expected no line breaks or other control characters.");
            }
            stripped.put(priority, label.strip());
        }
        labels = Collections.unmodifiableMap(stripped);
    }

    /**
     * {@return the labels {@code triage: P0} to {@code triage: P4}} The standard rules do not read them, so that a
     * label that was written back never pins a priority.
     */
    public static PriorityLabels standard() {
        return ofFormat(STANDARD_FORMAT);
    }

    /**
     * {@return the labels that differ in the priority alone}
     *
     * @param format a label in which {@value #PLACEHOLDER} stands for the priority, such as {@code "prio/{priority}"}
     * @throws IllegalArgumentException if the format does not contain it, or if a label is not one plain line of text
     */
    public static PriorityLabels ofFormat(String format) {
        if (!format.contains(PLACEHOLDER)) {
            throw new IllegalArgumentException("A label format needs " + PLACEHOLDER
                    + " for the priority, but there is none in (" + format.strip() + ").");
        }
        Map<Priority, String> labels = new EnumMap<>(Priority.class);
        for (Priority priority : Priority.values()) {
            labels.put(priority, format.replace(PLACEHOLDER, priority.name()));
        }
        return new PriorityLabels(labels);
    }

    /**
     * {@return the same with another label for one priority}
     *
     * @param priority the priority
     * @param label its label
     * @throws IllegalArgumentException if the label is blank or more than one line of text
     */
    public PriorityLabels with(Priority priority, String label) {
        Map<Priority, String> changed = new EnumMap<>(labels);
        changed.put(priority, label);
        return new PriorityLabels(changed);
    }

    /**
     * {@return the label of a priority}
     *
     * @param priority the priority
     */
    public String label(Priority priority) {
        return requireNonNull(labels.get(priority), "label");
    }

    /**
     * {@return the labels among these that pin the priority by these rules as soon as they are set}
     *
     * @param deciding decides by these rules, such as {@code engine::decide}
     */
    public List<String> pinning(Function<Issue, Decision> deciding) {
        return labels.values().stream()
                .distinct()
                .filter(label -> deciding.apply(Issue.named("#0", "An issue")
                                        .labels(label)
                                        .build())
                                .pinned()
                        != null)
                .toList();
    }

    /**
     * {@return the change of the labels of an issue, so that they show the decided priority} If the priority is pinned,
     * the labels do not change.
     *
     * @param issue the issue, with its present labels
     * @param decision the decision on this issue
     * @throws IllegalArgumentException if the decision is for another issue
     */
    public LabelChange change(Issue issue, Decision decision) {
        if (!issue.id().equals(decision.id())) {
            throw new IllegalArgumentException("The decision is for another issue: expected one for (" + issue.id()
                    + "), but got one for (" + decision.id() + ").");
        }
        String wanted = label(decision.priority());
        if (decision.pinned() != null) {
            return new LabelChange(LabelChange.Kind.PINNED, wanted, List.of(), List.of());
        }
        List<String> add = has(issue.labels(), wanted) ? List.of() : List.of(wanted);
        List<String> remove = issue.labels().stream()
                .filter(label -> has(labels.values(), label) && !label.equalsIgnoreCase(wanted))
                .toList();
        LabelChange.Kind kind =
                add.isEmpty() && remove.isEmpty() ? LabelChange.Kind.UNCHANGED : LabelChange.Kind.CHANGED;
        return new LabelChange(kind, wanted, add, remove);
    }

    private static boolean has(Collection<String> labels, String wanted) {
        return labels.stream().anyMatch(wanted::equalsIgnoreCase);
    }
}
