package dev.triage.tools.internal.check.attack;

import static java.util.Objects.requireNonNull;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.UserImpact;
import dev.triage.rules.internal.input.ClosedInput;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Issues that state what a finding names, read from its words. */
final class Stated {

    private static final Integer[] EFFORTS = {1, 2, 3, 4, 5};

    private Stated() {}

    /** The same issue with another value of an input. */
    static Issue stating(Issue issue, String input, String text) {
        IssueBuilder with = issue.with();
        switch (input) {
            case "user impact" -> with.userImpact(range(UserImpact.values(), UserImpact::label, text));
            case "functional impact" ->
                with.functionalImpact(range(FunctionalImpact.values(), FunctionalImpact::label, text));
            case "brand impact" -> with.brandImpact(range(BrandImpact.values(), BrandImpact::label, text));
            case "complexity" -> with.complexity(range(Complexity.values(), Complexity::label, text));
            case "effort" -> with.effort(range(EFFORTS, String::valueOf, text));
            case "categories" ->
                with.categories(
                        text.equals("none")
                                ? List.of()
                                : Arrays.stream(text.split(", ", -1))
                                        .map(Category::of)
                                        .toList());
            case "status" -> {
                StatusKind kind = find(StatusKind.values(), StatusKind::label, text);
                with.status(new Status(text, kind));
            }
            case "pinned priority" -> with.pinnedPriority(Priority.valueOf(text));
            default -> throw new IllegalArgumentException(input);
        }
        return with.build();
    }

    /** What an issue states of an input. */
    static List<Object> value(Issue issue, ClosedInput input) {
        return List.of(
                input,
                switch (input) {
                    case USER -> issue.impact().user();
                    case FUNCTIONAL -> issue.impact().functional();
                    case BRAND -> issue.impact().brand();
                    case COMPLEXITY -> issue.classification().complexity();
                    case EFFORT -> issue.resources().effort();
                    case CATEGORIES -> issue.classification().categories();
                    case STATUS -> requireNonNull(issue.status(), "status").kind();
                    case PINNED -> requireNonNull(issue.pinnedPriority(), "pinned");
                });
    }

    /** Another issue with what an issue states of an input. */
    static Issue only(Issue issue, ClosedInput input, Issue other) {
        IssueBuilder with = other.with();
        switch (input) {
            case USER -> with.userImpact(issue.impact().user());
            case FUNCTIONAL -> with.functionalImpact(issue.impact().functional());
            case BRAND -> with.brandImpact(issue.impact().brand());
            case COMPLEXITY -> with.complexity(issue.classification().complexity());
            case EFFORT -> with.effort(issue.resources().effort());
            case CATEGORIES -> with.categories(issue.classification().categories());
            case STATUS -> with.status(requireNonNull(issue.status(), "status"));
            case PINNED -> with.pinnedPriority(issue.pinnedPriority());
        }
        return with.build();
    }

    private static <T extends Comparable<? super T>> Rating<T> range(
            T[] scale, Function<T, String> words, String text) {
        int dash = text.indexOf('–');
        T low = find(scale, words, dash < 0 ? text : text.substring(0, dash));
        return rating(low, dash < 0 ? low : find(scale, words, text.substring(dash + 1)));
    }

    private static <T> T find(T[] scale, Function<T, String> words, String text) {
        return Arrays.stream(scale)
                .filter(level -> words.apply(level).equals(text))
                .findFirst()
                .orElseThrow();
    }

    /** A level, or a range of two. */
    static <T extends Comparable<? super T>> Rating<T> rating(T low, T high) {
        return low.equals(high) ? Rating.of(low) : Rating.between(low, high);
    }
}
