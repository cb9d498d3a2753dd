package dev.triage.model.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What changed in a backlog since an earlier report.
 *
 * @param since the name of the earlier report
 * @param unlisted how many issues the earlier report counts and does not list; if there are any, it is not known which issues are new,
 *     and none is called new
 * @param issues what changed, those that moved first, in each kind the most urgent first
 */
public record Changes(String since, int unlisted, List<Change> issues) {

    /**
     * Makes the changes; the list is copied.
     *
     * @param since the name of the earlier report
     * @param unlisted how many issues the earlier report counts and does not list
     * @param issues what changed, those that moved first, in each kind the most urgent first
     */
    public Changes {
        requireNonNull(since, "since");
        issues = List.copyOf(issues);
        if (unlisted < 0) {
            throw new IllegalArgumentException("There cannot be (" + unlisted + ") issues.");
        }
    }

    /**
     * {@return how many issues changed in this way}
     *
     * @param kind how they changed
     */
    public int count(Change.Kind kind) {
        int count = 0;
        for (Change change : issues) {
            count += change.kind() == kind ? 1 : 0;
        }
        return count;
    }

    /**
     * {@return the changes of one kind, in their order}
     *
     * @param kind how they changed
     */
    public List<Change> of(Change.Kind kind) {
        return issues.stream().filter(change -> change.kind() == kind).toList();
    }

    /**
     * {@return what is not known because the earlier report does not list all issues, in a sentence; empty if it does}
     */
    public String unknown() {
        return unlisted == 0
                ? ""
                : since + " does not list " + unlisted + " of its issues, so it is not known which issues are new.";
    }

    /**
     * {@return all in one sentence without its end, such as {@code "2 more urgent, 1 new, 3 closed since
     * earlier.json"}}
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Change.Kind kind : Change.Kind.values()) {
            int count = count(kind);
            if (count > 0) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(kind.label());
            }
        }
        return (text.isEmpty() ? "Nothing changed" : text) + " since " + since;
    }
}
