package dev.triage.cli.html;

import dev.triage.model.Issue;
import dev.triage.model.report.Highlight;
import dev.triage.model.report.TriagedIssue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the issues that are named on a page, and where they are on it. */
final class IssueNames {

    /** As long as an anchor may be before only its beginning is used. */
    private static final int LONGEST = 60;

    private final List<IssueName> names = new ArrayList<>();
    private final Map<String, IssueName> byId = new HashMap<>();

    /** Names issues in the order in which they stand on the page; of two with one id, the first is meant by it. */
    IssueNames(List<TriagedIssue> issues) {
        Map<String, Integer> used = new HashMap<>();
        for (TriagedIssue triaged : issues) {
            Issue issue = triaged.issue();
            String words = anchor(issue.id());
            int count = used.merge(words, 1, Integer::sum);
            // The underscore is in no word of an anchor, so a number after it meets no other anchor.
            IssueName name = new IssueName(
                    issue.id(),
                    issue.title(),
                    triaged.decision().priority(),
                    "issue-" + (count == 1 && !words.isEmpty() ? words : words + "_" + count));
            names.add(name);
            byId.putIfAbsent(key(issue.id()), name);
        }
    }

    /** The name of the issue that stands in this place. */
    IssueName at(int position) {
        return names.get(position);
    }

    /** The issue that an id means; if it is not on the page, its name is the id. */
    IssueName find(String id) {
        IssueName known = byId.get(key(id));
        return known == null ? new IssueName(id, null, null, null) : known;
    }

    /** The issue that a highlight means; if it is not on the page, its name is what the highlight knows. */
    IssueName find(Highlight highlight) {
        IssueName known = find(highlight.issue());
        return known.anchor() == null
                ? new IssueName(highlight.issue(), highlight.title(), highlight.priority(), null)
                : known;
    }

    List<IssueName> find(List<String> ids) {
        return ids.stream().map(this::find).toList();
    }

    /** People leave the sign # out, and change the case. */
    private static String key(String id) {
        String words = id.strip().toLowerCase(Locale.ROOT);
        return words.startsWith("#") ? words.substring(1) : words;
    }

    /** The words of a text that may stand in an address as they are; empty if there are none. */
    static String anchor(String text) {
        String words = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        return cut.replaceAll("^-|-$", "");
    }
}
