package dev.triage.tools.internal.check.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.tools.check.report.Example;
import dev.triage.tools.internal.check.difference.Comparison;
import dev.triage.tools.internal.check.difference.ComparisonReport;
import dev.triage.tools.internal.check.difference.Move;
import dev.triage.tools.internal.check.space.Assessments;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether what a comparison of two rule bases states is so. */
final class ComparisonAttack {

    private final AttackedRules before;
    private final AttackedRules after;
    private final ComparisonReport report;
    private final String about;
    private final Set<String> told = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private int unshown;

    ComparisonAttack(AttackedRules before, AttackedRules after, String about) {
        this.before = before;
        this.after = after;
        this.about = about;
        this.report = Comparison.between(before.base(), after.base());
        report.moves()
                .forEach(move ->
                        told.add(kind(move.before().priority(), move.after().priority())));
        report.open()
                .forEach(move ->
                        told.add(kind(move.before().priority(), move.after().priority())));
    }

    private static String kind(Priority from, Priority to) {
        return from + " to " + to;
    }

    /** Runs the engines on each example that needs no text. */
    void confirm() {
        for (Move move : report.open()) {
            Issue issue = move.example().issue();
            if (issue == null) {
                unshown++;
            } else {
                confirm(move, issue);
            }
        }
        for (Move move : report.moves()) {
            Issue issue = Issue.named("#1", "Any issue").build();
            for (Example.Value value : move.example().stated()) {
                issue = Stated.stating(issue, value.input(), value.value());
            }
            confirm(move, issue);
        }
    }

    private void confirm(Move move, Issue issue) {
        String text = move + "\n" + issue + "\n" + about;
        Fired was = before.fired(issue);
        Fired is = after.fired(issue);
        assertThat(was.ruled()).as(text).isEqualTo(move.before().priority());
        assertThat(is.ruled()).as(text).isEqualTo(move.after().priority());
        assertThat(was.points()).as(text).isEqualTo(move.before().points());
        assertThat(is.points()).as(text).isEqualTo(move.after().points());
    }

    /** An issue that moves must move as one that is told. */
    void attack(Issue issue) {
        Priority was = before.fired(issue).ruled();
        Priority is = after.fired(issue).ruled();
        if (was != null && is != null && was != is) {
            seen.add(kind(was, is));
            if (report.apart().isEmpty()) {
                assertThat(told).as(issue + "\n" + about).contains(kind(was, is));
            }
        }
    }

    /** Compares the counts with combinations that are drawn; where rules ask the issue itself, they are of other answers. */
    void count(RandomIssues issues, int drawn) {
        if (!report.stated().isEmpty()) {
            return;
        }
        List<Category> categories = DistributionAttack.categories(List.of(before.base(), after.base()));
        Set<String> unstated = assumedOtherwise();
        Map<String, Integer> counted = new HashMap<>();
        for (int i = 0; i < drawn; i++) {
            Issue issue = issues.combination(categories, unstated);
            Priority was = before.fired(issue).ruled();
            Priority is = after.fired(issue).ruled();
            if (was != null && is != null) {
                counted.merge(kind(was, is), 1, Integer::sum);
            }
        }
        for (Priority from : Priority.values()) {
            for (Priority to : Priority.values()) {
                DistributionAttack.compare(
                        kind(from, to),
                        report.count(from, to) / (double) report.combinations(),
                        counted.getOrDefault(kind(from, to), 0),
                        drawn,
                        about);
            }
        }
    }

    /** The inputs of which the two do not assume the same, so that not to state them is a value. */
    private Set<String> assumedOtherwise() {
        Issue blank = Issue.named("#1", "Any issue").build();
        Map<ClosedInput, Object> was = Assessments.values(before.fired(blank).assessment());
        Map<ClosedInput, Object> is = Assessments.values(after.fired(blank).assessment());
        Set<String> otherwise = new HashSet<>();
        was.forEach((input, value) -> {
            if (!value.equals(is.get(input))) {
                otherwise.add(input.label());
            }
        });
        return otherwise;
    }

    /** Moves that are told and that no issue has made. */
    Set<String> unseen() {
        Set<String> unseen = new HashSet<>(told);
        report.moves()
                .forEach(move -> unseen.remove(
                        kind(move.before().priority(), move.after().priority())));
        unseen.removeAll(seen);
        unseen.add(unshown + " of " + report.open().size() + " without an issue");
        return unseen;
    }
}
