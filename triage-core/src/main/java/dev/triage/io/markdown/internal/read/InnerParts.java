package dev.triage.io.markdown.internal.read;

import dev.triage.io.markdown.internal.fields.IssueIds;
import dev.triage.io.markdown.internal.fields.IssuePart;
import dev.triage.io.markdown.internal.fields.IssueTitles;
import dev.triage.io.markdown.internal.outline.Entry;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells whether the headings or items below a title only order what is said about one issue ("Consequences", "Who and
 * when"): then none of them says what another one says too.
 */
final class InnerParts {

    /** A few words. */
    private static final Pattern WORDS =
            Pattern.compile("[^\\p{L}]*+[\\p{L}-]++(?:[ ,&/'’]++[\\p{L}-]++){0,4}+[^\\p{L}\\p{N}]*+");

    private static final int FEW_SCALES = 2;

    private InnerParts() {}

    static boolean ofOneIssue(Entry container, IssuePart own, List<IssuePart> pieces) {
        String words = container.text().text();
        boolean title = container.kind() != Entry.Kind.LINE
                && !words.isBlank()
                && !IssueTitles.section(words)
                && !IssueTitles.closing(words);
        if (!title || pieces.isEmpty() || (pieces.size() == 1 && own.fields().isEmpty())) {
            return false;
        }
        var together = new IssuePart(container, own.context());
        together.addAll(own);
        boolean headings = false;
        for (IssuePart piece : pieces) {
            Entry entry = piece.entry();
            boolean orders = entry.heading() || ordersFields(entry);
            if (!orders || entry.parent() != container || !together.complements(piece)) {
                return false;
            }
            headings |= entry.heading();
            together.addAll(piece);
        }
        return headings || own.scales() > 0 || (pieces.size() > 1 && together.scales() > FEW_SCALES);
    }

    /** An item of a few words without an id or a priority: "Where it hurts". */
    private static boolean ordersFields(Entry item) {
        String words = item.text().text();
        return item.kind() == Entry.Kind.ITEM
                && WORDS.matcher(words).matches()
                && IssueIds.ofTitle(words) == null
                && IssueTitles.priority(words) == null;
    }
}
