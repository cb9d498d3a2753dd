package dev.triage.cli.html;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.report.Highlight;
import dev.triage.model.report.TriagedIssue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the issues that are named on a page, and where they are on it. */
final class NamedIssues {

    /** The maximum length of an anchor; longer ones are cut. */
    private static final int LONGEST = 60;

    private final LevelNames levels;
    private final List<IssueName> names = new ArrayList<>();
    private final Map<String, IssueName> byId = new HashMap<>();

    /** Names issues in the order of the page. If two issues have the same id, the id refers to the first one. */
    NamedIssues(List<TriagedIssue> issues, LevelNames levels) {
        this.levels = levels;
        Map<String, Integer> used = new HashMap<>();
        for (TriagedIssue triaged : issues) {
            Issue issue = triaged.issue();
            String words = anchor(issue.id());
            int count = used.merge(words, 1, Integer::sum);
            // No word of an anchor contains an underscore, so an anchor with a number after it is unique.
            IssueName name = new IssueName(
                    issue.id(),
                    issue.title(),
                    level(triaged.decision().priority()),
                    "issue-" + (count == 1 && !words.isEmpty() ? words : words + "_" + count));
            names.add(name);
            byId.putIfAbsent(key(issue.id()), name);
        }
    }

    private IssueName.Level level(Priority priority) {
        return new IssueName.Level(priority, levels.name(priority));
    }

    /** The name of the issue at this position. */
    IssueName at(int position) {
        return names.get(position);
    }

    /** The issue with this id; if it is not on the page, its name is the id. */
    IssueName find(String id) {
        IssueName known = byId.get(key(id));
        return known == null ? new IssueName(id, null, null, null) : known;
    }

    /** The issue of a highlight; if it is not on the page, its name comes from the highlight. */
    IssueName find(Highlight highlight) {
        IssueName known = find(highlight.issue());
        return known.anchor() == null
                ? new IssueName(highlight.issue(), highlight.title(), level(highlight.priority()), null)
                : known;
    }

    List<IssueName> find(List<String> ids) {
        return ids.stream().map(this::find).toList();
    }

    /** The id without the sign # and in lower case, because people write ids in both ways. */
    private static String key(String id) {
        String words = id.strip().toLowerCase(Locale.ROOT);
        return words.startsWith("#") ? words.substring(1) : words;
    }

    /** The words of a text that are valid in an address; empty if there are none. */
    static String anchor(String text) {
        String words = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        return cut.replaceAll("^-|-$", "");
    }
}
