package dev.triage.tools.calibration;

import static java.util.Objects.requireNonNull;

import dev.triage.io.LocatedIssue;
import dev.triage.io.internal.ForeignValues;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.tracked.Tracked;
import dev.triage.ranking.internal.LevelWord;
import dev.triage.rules.internal.text.PlainWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a history states the priorities that people gave, and what to hide from the rules meanwhile: the recommended or the pinned
 * priority, or a field or label of the tracker.
 *
 * <pre>{@code
 * Target severity = Target.of("severity").level("Major", Priority.P1).hiding("priority");
 * Optional<PastIssue> past = severity.read(located);
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Target {

    private final String name;

    /** What words stand for where a team says so; in the form in which rules compare them. */
    private final Map<String, Priority> levels;

    private final Set<String> hidden;

    private Target(String name, Map<String, Priority> levels, Set<String> hidden) {
        this.name = name;
        this.levels = Map.copyOf(levels);
        this.hidden = Set.copyOf(hidden);
    }

    /**
     * Chooses a target.
     *
     * @param name {@code "recommended"}, {@code "pinned"}, or the name of a field or the prefix of a label, such as {@code
     *     "severity"}; case does not matter
     * @return the target, with the usual meanings of words
     */
    public static Target of(String name) {
        String key = key(name);
        return new Target(key, Map.of(), Set.of(key));
    }

    /**
     * Lets a word of the target stand for a priority, such as {@code "Major"}; this replaces the usual meaning of the
     * word.
     *
     * @param word the word; case, hyphens and signs around it do not matter
     * @param priority what it stands for
     * @return the target with this word
     */
    public Target level(String word, Priority priority) {
        Map<String, Priority> more = new HashMap<>(levels);
        more.put(PlainWords.plain(word), requireNonNull(priority, "priority"));
        return new Target(name, more, hidden);
    }

    /**
     * Hides another field, the labels with this prefix, the {@code "status"} or the {@code "type"}.
     *
     * @param field the name of the field or the prefix
     * @return the target that hides it too
     */
    public Target hiding(String field) {
        Set<String> more = new HashSet<>(hidden);
        more.add(key(field));
        return new Target(name, levels, more);
    }

    /**
     * {@return the word by which an issue states the target; empty if it states none}
     *
     * @param issue the issue
     */
    public Optional<String> stated(Issue issue) {
        return switch (name) {
            case "recommended" ->
                Optional.ofNullable(issue.recommendedPriority())
                        .map(recommended -> recommended.priority().name());
            case "pinned" -> Optional.ofNullable(issue.pinnedPriority()).map(Priority::name);
            default -> field(issue);
        };
    }

    private Optional<String> field(Issue issue) {
        return issue.tracked().fields().stream()
                .filter(field -> key(field.name()).equals(name))
                .map(field -> field.value())
                .findFirst()
                .or(() -> issue.labels().stream()
                        .filter(label -> prefix(label).equals(name))
                        .map(label -> label.substring(name.length() + 1))
                        .findFirst());
    }

    /**
     * {@return the issue with its priority; empty if it states none, or by an unknown word}
     *
     * @param located the issue, with its place
     */
    public Optional<PastIssue> read(LocatedIssue located) {
        Issue issue = located.issue();
        return stated(issue)
                .map(this::priority)
                .map(priority -> new PastIssue(located.document(), hide(issue), priority));
    }

    private @Nullable Priority priority(String written) {
        Priority exact = levels.get(PlainWords.plain(written));
        if (exact != null) {
            return exact;
        }
        for (Priority priority : Priority.values()) {
            if (key(written).equals(key(priority.name()))) {
                return priority;
            }
        }
        String word = PlainWords.fieldWord("priority", ForeignValues.level(written));
        LevelWord usual = LevelWord.of(word);
        return levels.getOrDefault(word, usual == null ? null : usual.priority());
    }

    private Issue hide(Issue issue) {
        List<String> labels = issue.labels().stream()
                .filter(label -> !hidden.contains(prefix(label)))
                .toList();
        return issue.with()
                .recommendedPriority(null)
                .pinnedPriority(null)
                .status(hidden.contains("status") ? null : issue.status())
                .labels(labels)
                .tracked(hide(issue.tracked()))
                .build();
    }

    private Tracked hide(Tracked tracked) {
        return new Tracked(
                hidden.contains("type") ? null : tracked.type(),
                tracked.fields().stream()
                        .filter(field -> !hidden.contains(key(field.name())))
                        .toList(),
                tracked.milestone(),
                tracked.due(),
                tracked.reactions(),
                tracked.comments(),
                tracked.opened(),
                tracked.updated(),
                tracked.closed(),
                tracked.pullRequests(),
                tracked.duplicateOf(),
                tracked.standing());
    }

    private static String prefix(String label) {
        List<Integer> ends = new ArrayList<>();
        for (String separator : List.of(":", "/")) {
            int end = label.indexOf(separator);
            if (end > 0) {
                ends.add(end);
            }
        }
        return ends.isEmpty()
                ? ""
                : key(label.substring(0, ends.stream().min(Integer::compare).orElseThrow()));
    }

    private static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
