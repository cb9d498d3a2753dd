package dev.triage.cli.lsp;

import dev.triage.cli.lsp.text.TextPlace;
import dev.triage.cli.output.Nearest;
import dev.triage.rules.source.RuleProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.jspecify.annotations.Nullable;

/**
 * Corrects problems as their suggestions say. A suggestion is a sentence for people, so a correction is offered only if the reader
 * of rules finds this problem no more with it, and no other one in its place. Not thread-safe; for one file.
 */
final class QuickFixes {

    private static final String MAYBE = "Maybe ";

    /** More problems at one place are not corrected one by one. */
    private static final int MOST = 5;

    /** An annotation with one value. */
    private static final Pattern VALUE = Pattern.compile("@\\w++\\(\\s*+\"?([^\")]*+)\"?\\s*+\\)");

    private final Path file;
    private final String text;
    private final UnsavedRules rules;
    private final List<RuleProblem> problems;

    QuickFixes(Path file, String text, UnsavedRules.Result read) {
        this.file = file;
        this.text = text;
        this.rules = read.from();
        this.problems = read.problems();
    }

    /** A change of the text: what stands instead of what. */
    private record Change(int start, int end, String written, String title) {}

    /** The corrections of the problems of some lines. */
    List<CodeAction> in(Range lines) {
        List<CodeAction> actions = new ArrayList<>();
        int tried = 0;
        for (RuleProblem problem : problems) {
            boolean here = file.equals(Diagnostics.file(rules.folder(), problem))
                    && problem.column() > 0
                    && problem.line() - 1 >= lines.getStart().getLine()
                    && problem.line() - 1 <= lines.getEnd().getLine();
            if (here && tried++ < MOST) {
                for (Change change : changes(problem)) {
                    if (corrects(problem, change)) {
                        actions.add(action(problem, change));
                        break;
                    }
                }
            }
        }
        return actions;
    }

    private CodeAction action(RuleProblem problem, Change change) {
        CodeAction action = new CodeAction(change.title());
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(Diagnostics.of(problem)));
        action.setIsPreferred(true);
        Range range = new TextPlace(text, 0, 0).range(change.start(), change.end());
        action.setEdit(
                new WorkspaceEdit(Map.of(file.toUri().toString(), List.of(new TextEdit(range, change.written())))));
        return action;
    }

    /** What a suggestion may mean, the likely first. */
    private List<Change> changes(RuleProblem problem) {
        String words = words(problem.suggestion());
        int start = offset(text, problem);
        int end = start + problem.length();
        if (words == null || start < 0 || end > text.length()) {
            return List.of();
        }
        String marked = text.substring(start, end);
        if (words.startsWith("delete ")) {
            int lineEnd = text.indexOf('\n', start);
            int lineStart = text.lastIndexOf('\n', start - 1) + 1;
            Change line = new Change(lineStart, lineEnd < 0 ? text.length() : lineEnd + 1, "", "Delete the line");
            Change piece = new Change(start, end, "", "Delete " + marked);
            return words.contains("line") ? List.of(line) : List.of(piece, line);
        }
        if (words.startsWith("add ")) {
            String added = words.substring("add ".length()).split(" ", 2)[0];
            String title = "Add " + added;
            return List.of(
                    new Change(start, start, added, title),
                    new Change(end, end, added, title),
                    new Change(start, start, added + " ", title));
        }
        return replacements(
                start,
                end,
                words.replaceFirst(", (?:in|without) quotes$|, its lower end, or .*$", ""),
                words.endsWith("out quotes"));
    }

    /** The pieces of what is marked that may be what to write otherwise, the likely first. */
    private List<Change> replacements(int start, int end, String instead, boolean bare) {
        String marked = text.substring(start, end);
        String title = "Write " + instead;
        List<Change> changes = new ArrayList<>();
        Matcher annotation = VALUE.matcher(marked);
        int owner = instead.lastIndexOf('.') + 1;
        int values = marked.indexOf('(');
        if (annotation.matches() && !instead.startsWith("@")) {
            if (meant(annotation.group(1), instead)) {
                changes.add(new Change(start + annotation.start(1), start + annotation.end(1), instead, title));
            }
        } else if (owner > 0 && text.startsWith(instead.substring(0, owner), start - owner)) {
            changes.add(new Change(start, end, instead.substring(owner), title));
        } else if (values > 0 && instead.indexOf('(') < 0) {
            changes.add(new Change(start, start + values, instead, title));
        } else if (meant(marked, instead)) {
            boolean quotes = quoted(marked) && !quoted(instead) && !bare;
            changes.add(new Change(start, end, quotes ? "\"" + instead + "\"" : instead, title));
        }
        return changes;
    }

    /** What a suggestion begins with, or null if it is other advice. */
    private static @Nullable String words(@Nullable String suggestion) {
        if (suggestion == null || !suggestion.startsWith(MAYBE) || !suggestion.endsWith(".")) {
            return null;
        }
        return suggestion.substring(MAYBE.length(), suggestion.length() - 1);
    }

    /** Whether a suggestion is what to write, and no advice in words. */
    private static boolean meant(String marked, String instead) {
        String bare = quoted(marked) ? marked.substring(1, marked.length() - 1) : marked;
        return !instead.contains(" ")
                || quoted(instead)
                || !Nearest.to(bare, Set.of(instead), UnaryOperator.identity()).isEmpty();
    }

    private static boolean quoted(String words) {
        return words.length() > 1 && words.startsWith("\"") && words.endsWith("\"");
    }

    private static int offset(String text, RuleProblem problem) {
        int start = 0;
        for (int line = 1; line < problem.line(); line++) {
            start = text.indexOf('\n', start) + 1;
            if (start == 0) {
                return -1;
            }
        }
        return start + problem.column() - 1;
    }

    private boolean corrects(RuleProblem problem, Change change) {
        String corrected = text.substring(0, change.start()) + change.written() + text.substring(change.end());
        if (corrected.equals(text)) {
            return false;
        }
        for (RuleProblem left : rules.with(file, corrected).read().problems()) {
            int place = left.file().equals(problem.file()) ? offset(corrected, left) : -1;
            boolean here = place >= change.start() - 1
                    && place <= change.start() + change.written().length() + 1;
            boolean known = problems.stream().anyMatch(one -> !one.equals(problem) && alike(one, left));
            if ((here && !known) || alike(left, problem)) {
                return false;
            }
        }
        return true;
    }

    private static boolean alike(RuleProblem one, RuleProblem other) {
        return one.file().equals(other.file())
                && one.line() == other.line()
                && one.message().equals(other.message());
    }
}
