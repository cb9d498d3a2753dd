package dev.triage.cli.output;

import dev.triage.io.LocatedIssue;
import dev.triage.model.Issue;
import java.util.Collection;

/** Prints issues, each with a few words before its name and with its place. */
public final class IssueLines {

    private static final String INDENT = "  ";

    private final Screen screen;
    private final int places;

    /**
     * Prepares lines in columns.
     *
     * @param screen receives the lines
     * @param issues the issues to print
     */
    public IssueLines(Screen screen, Collection<LocatedIssue> issues) {
        this.screen = screen;
        this.places = issues.stream()
                .mapToInt(located -> Layout.width(place(located)))
                .max()
                .orElse(0);
    }

    /** Prints an issue. */
    public void print(String words, LocatedIssue located) {
        String start = INDENT + words + INDENT;
        int room = screen.columns() - Layout.width(start) - INDENT.length() - places;
        room = Math.max(room, screen.columns() / 3);
        Issue issue = located.issue();
        String name = Layout.cut(Ids.name(issue.id(), issue.title()), room);
        screen.line(start + Layout.left(name, room) + INDENT + screen.faint(place(located)));
    }

    /** The place of an issue, such as "backlog.md:12". */
    public static String place(LocatedIssue located) {
        return located.document() + ":" + located.line();
    }
}
