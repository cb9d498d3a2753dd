package dev.triage.io.markdown.internal.read;

import dev.triage.io.IssueSink;
import dev.triage.io.Problem;
import dev.triage.io.internal.Phrases;
import dev.triage.io.markdown.internal.fields.IssueIds;
import dev.triage.io.markdown.internal.fields.IssuePart;
import dev.triage.io.markdown.internal.fields.IssueTitles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Leaves out repetitions of issues in a summary or a list of recommendations. Only an entry with its own levels is an
 * issue there too.
 */
public final class ClosingParts {

    private static final int MOST_SCALES = 3;
    private static final double SAME = 0.75;

    /** Comparing all with all must not take for ever: where more words were to compare, only the same titles count. */
    private static final long MOST_COMPARED = 40_000_000;

    private ClosingParts() {}

    public static List<List<IssuePart>> without(List<List<IssuePart>> issues, String document, IssueSink sink) {
        List<List<IssuePart>> described = new ArrayList<>();
        List<List<IssuePart>> closing = new ArrayList<>();
        for (List<IssuePart> issue : issues) {
            boolean all = issue.stream().allMatch(part -> part.context().closing());
            (all ? closing : described).add(issue);
        }
        if (described.isEmpty() || closing.isEmpty()) {
            return issues;
        }
        Set<TitleWords> known = described.stream()
                .flatMap(List::stream)
                .map(part -> TitleWords.of(part.title()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> ids = described.stream()
                .flatMap(List::stream)
                .map(part -> IssueIds.ofTitle(part.heading().text()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        boolean compare =
                known.stream().mapToLong(title -> title.words().size()).sum() * closing.size() <= MOST_COMPARED;
        List<List<IssuePart>> kept = new ArrayList<>(described);
        for (List<IssuePart> issue : closing) {
            TitleWords words = TitleWords.of(issue.get(0).title());
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
}
