package dev.triage.cli.html;

import dev.triage.model.Assignee;
import dev.triage.model.Category;
import dev.triage.model.Input;
import dev.triage.model.Rating;
import dev.triage.model.Status;
import dev.triage.model.decision.Derivation;
import dev.triage.model.report.Changes;
import dev.triage.model.report.TriagedIssue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filter of the list of issues. Derived values count like stated ones; assumed values do not.
 *
 * @param id the id of its control on the page
 * @param label what it is called
 * @param words the words of an issue that it looks at
 * @param choices the words of all issues
 */
record IssueFilter(String id, String label, Function<TriagedIssue, List<String>> words, FilterChoices choices) {

    /** The filters that tell some of the issues apart. */
    static List<IssueFilter> of(List<TriagedIssue> issues, @Nullable Changes changes) {
        Map<String, List<String>> changed = new HashMap<>();
        if (changes != null) {
            changes.issues()
                    .forEach(change ->
                            changed.put(change.issue(), List.of(change.kind().label())));
        }
        return Stream.of(
                        filter("category", "Category", IssueFilter::categories, issues),
                        filter("component", "Component", IssueFilter::components, issues),
                        filter("label", "Label", one -> one.issue().labels(), issues),
                        filter("assignee", "Assignee", IssueFilter::assignees, issues),
                        filter("user-impact", "User impact", one -> level(one, Input.USER_IMPACT), issues),
                        filter(
                                "functional-impact",
                                "Functional impact",
                                one -> level(one, Input.FUNCTIONAL_IMPACT),
                                issues),
                        filter("state", "State", IssueFilter::state, issues),
                        filter(
                                "change",
                                "Change",
                                one -> changed.getOrDefault(one.issue().id(), List.of()),
                                issues))
                .filter(filter -> filter.choices().all().stream().anyMatch(choice -> choice.count() < issues.size()))
                .toList();
    }

    /** The numbers of the choices that all filters have for an issue, such as {@code " 0.3 2.1 "}. */
    static String numbers(List<IssueFilter> filters, TriagedIssue issue) {
        StringBuilder numbers = new StringBuilder(" ");
        for (int i = 0; i < filters.size(); i++) {
            IssueFilter filter = filters.get(i);
            for (int number : filter.choices().numbers(filter.words().apply(issue))) {
                numbers.append(i).append('.').append(number).append(' ');
            }
        }
        return numbers.toString();
    }

    private static IssueFilter filter(
            String id, String label, Function<TriagedIssue, List<String>> words, List<TriagedIssue> issues) {
        return new IssueFilter(
                id, label, words, new FilterChoices(issues.stream().map(words).toList()));
    }

    private static List<String> categories(TriagedIssue one) {
        Stream<String> stated =
                one.issue().classification().categories().stream().map(Category::name);
        return Stream.concat(stated, derived(one, Derivation.CATEGORY)).toList();
    }

    private static List<String> components(TriagedIssue one) {
        Stream<String> stated = one.issue().classification().components().stream();
        return Stream.concat(stated, derived(one, Derivation.COMPONENT)).toList();
    }

    private static List<String> assignees(TriagedIssue one) {
        return one.issue().assignees().stream().map(Assignee::name).toList();
    }

    private static List<String> level(TriagedIssue one, Input input) {
        Rating<?> rating = input == Input.USER_IMPACT
                ? one.issue().impact().user()
                : one.issue().impact().functional();
        return rating.known()
                ? List.of(rating.text())
                : derived(one, input.label()).toList();
    }

    private static List<String> state(TriagedIssue one) {
        Status status = one.issue().status();
        List<String> derived = derived(one, Input.STATUS.label()).toList();
        return !derived.isEmpty() || status == null
                ? derived
                : List.of(status.kind().label());
    }

    private static Stream<String> derived(TriagedIssue one, String what) {
        return one.decision().derived().stream()
                .filter(derivation -> derivation.what().equals(what))
                .map(Derivation::value);
    }
}
