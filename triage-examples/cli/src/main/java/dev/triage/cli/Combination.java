package dev.triage.cli;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.Rating;
import dev.triage.model.Status;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of all the issues that there could be.
 *
 * @param issue an issue that shows it; its id and title mean nothing
 * @param size how far it is from the plainest issue, so that of several the smallest is shown
 * @param weight how many combinations it stands for
 */
record Combination(Issue issue, int size, long weight) {

    Combination {
        requireNonNull(issue, "issue");
    }

    /** Its inputs, such as "user High, functional No, brand Low, Simple fix, effort 1, Bug, open". */
    String text() {
        Status status = issue.status();
        return Stream.of(
                        rating("user ", Input.USER_IMPACT, issue.impact().user()),
                        rating(
                                "functional ",
                                Input.FUNCTIONAL_IMPACT,
                                issue.impact().functional()),
                        rating("brand ", Input.BRAND_IMPACT, issue.impact().brand()),
                        rating("", Input.COMPLEXITY, issue.classification().complexity()),
                        rating("effort ", Input.EFFORT, issue.resources().effort()),
                        InputTable.stated(Input.CATEGORIES, issue),
                        status == null ? "" : status.kind().label())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String rating(String start, Input input, Rating<?> rating) {
        return rating.known() ? start + rating.text() : input.label() + " not stated";
    }
}
