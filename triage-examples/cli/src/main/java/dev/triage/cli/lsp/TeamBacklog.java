package dev.triage.cli.lsp;

import dev.triage.io.LocatedIssue;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The backlog of a team, read once in the background. Thread-safe. */
final class TeamBacklog {

    /** No backlog. */
    static final TeamBacklog NONE = new TeamBacklog(CompletableFuture.completedFuture(List.of()), false);

    private final CompletableFuture<List<LocatedIssue>> issues;
    private final CompletableFuture<SeenWords> seen;
    private final boolean given;

    private TeamBacklog(CompletableFuture<List<LocatedIssue>> issues, boolean given) {
        this.issues = issues;
        this.seen = issues.thenApply(SeenWords::in);
        this.given = given;
    }

    /** A backlog that is read from now on. */
    static TeamBacklog read(Supplier<List<LocatedIssue>> reading) {
        return new TeamBacklog(CompletableFuture.supplyAsync(reading), true);
    }

    /** Whether there is one. */
    boolean given() {
        return given;
    }

    /** Its issues, once they are read; none if they cannot be read. */
    List<LocatedIssue> issues() {
        return issues.exceptionally(unreadable -> List.of()).join();
    }

    /** The words of its issues, or none as long as they are not read. */
    SeenWords seen() {
        return seen.isCompletedExceptionally() ? SeenWords.NONE : seen.getNow(SeenWords.NONE);
    }
}
