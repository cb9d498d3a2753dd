package dev.triage.io.markdown.internal.read;

import dev.triage.io.IssueSink;
import dev.triage.io.Problem;
import dev.triage.io.internal.Phrases;
import dev.triage.io.markdown.internal.fields.IssueIds;
import dev.triage.io.markdown.internal.fields.IssuePart;
import dev.triage.io.markdown.internal.fields.IssueTitles;
import dev.triage.io.markdown.internal.outline.Entry;
import dev.triage.io.markdown.internal.outline.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Leaves out repetitions of issues in a summary or a list of recommendations. Only an entry with its own levels is an
 * issue there too.
 */
public final class ClosingParts {

    private static final int MOST_SCALES = 3;
    private static final double SAME = 0.75;

    private static final int MOST_IDS = 10;

    /** Comparing all with all must not take for ever: where more words were to compare, only the same titles count. */
    private static final long MOST_COMPARED = 40_000_000;

    private ClosingParts() {}

    public static List<List<IssuePart>> without(List<List<IssuePart>> issues, String document, IssueSink sink) {
        List<List<IssuePart>> told = withoutBareIds(issues, document, sink);
        List<List<IssuePart>> described = new ArrayList<>();
        List<List<IssuePart>> closing = new ArrayList<>();
        for (List<IssuePart> issue : told) {
            boolean all = issue.stream().allMatch(part -> part.context().closing());
            (all ? closing : described).add(issue);
        }
        if (described.isEmpty() || closing.isEmpty()) {
            return told;
        }
        Set<TitleStems> known = described.stream()
                .flatMap(List::stream)
                .map(part -> TitleStems.of(part.title()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> ids = ids(described);
        boolean compare =
                known.stream().mapToLong(title -> title.words().size()).sum() * closing.size() <= MOST_COMPARED;
        List<List<IssuePart>> kept = new ArrayList<>(described);
        for (List<IssuePart> issue : closing) {
            TitleStems words = TitleStems.of(issue.get(0).title());
            boolean again = ids.contains(IssueIds.ofTitle(issue.get(0).heading().text()))
                    || (!words.words().isEmpty() && known.contains(words))
                    || (compare && known.stream().anyMatch(title -> title.likeness(words) >= SAME));
            boolean scales = issue.stream().mapToLong(IssuePart::scales).sum() >= MOST_SCALES;
            if (scales && !again) {
                kept.add(issue);
            } else if (!again && !IssueTitles.onlyClosing(issue.get(0).heading().text())) {
                sink.problem(Problem.warning(
                        document,
                        issue.get(0).line(),
                        0,
                        "This is in a closing section and is not read as an issue: "
                                + Phrases.shorten(issue.get(0).heading().text())));
            }
        }
        return kept;
    }

    /** Rows such as "#12" in a table of a plan say no more than that there is such an issue. */
    private static List<List<IssuePart>> withoutBareIds(List<List<IssuePart>> issues, String document, IssueSink sink) {
        List<List<IssuePart>> bare =
                issues.stream().filter(ClosingParts::onlyId).toList();
        if (bare.isEmpty() || bare.size() == issues.size()) {
            return issues;
        }
        List<List<IssuePart>> described = new ArrayList<>(issues);
        described.removeIf(ClosingParts::onlyId);
        Set<String> ids = ids(described);
        for (List<IssuePart> issue : bare) {
            String id = issue.get(0).heading().text().strip();
            if (!ids.contains(id)) {
                sink.problem(Problem.warning(
                        document,
                        issue.get(0).line(),
                        0,
                        "This issue is only named and is not read: " + Phrases.shorten(id)));
            }
        }
        return described;
    }

    private static boolean onlyId(List<IssuePart> issue) {
        return issue.stream().allMatch(part -> {
            String words = part.heading().text().strip();
            return part.entry().kind() == Entry.Kind.ITEM
                    && part.scales() == 0
                    && words.equals(IssueIds.ofTitle(words));
        });
    }

    private static Set<String> ids(List<List<IssuePart>> issues) {
        Set<String> ids = new HashSet<>();
        for (List<IssuePart> issue : issues) {
            for (IssuePart part : issue) {
                ids.add(String.valueOf(IssueIds.ofTitle(part.heading().text())));
                for (Field field : List.of(Field.ID, Field.TITLE_AND_ID)) {
                    part.values(field).stream()
                            .limit(MOST_IDS)
                            .forEach(value -> ids.add(
                                    String.valueOf(IssueIds.in(value.text().text()))));
                }
            }
        }
        return ids;
    }
}
