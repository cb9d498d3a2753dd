package dev.triage.cli.lsp;

import dev.triage.cli.output.Words;
import dev.triage.io.LocatedIssue;
import dev.triage.model.Issue;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Origin;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.RuleFailedException;
import dev.triage.tools.difference.BacklogDifference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Counts in the background how many issues of a backlog each rule moves, or each rule that is switched off. Thread-safe. */
final class MovedIssues implements AutoCloseable {

    private final TeamBacklog backlog;
    private final ExecutorService counting = EditedRules.inBackground("triage-lsp-moves");

    /** The rules that were counted last, what they decide, and the words for each rule; used by one thread. */
    private @Nullable TriageEngine counted;

    private List<Decision> decisions = List.of();
    private final Map<String, String> known = new HashMap<>();

    MovedIssues(TeamBacklog backlog) {
        this.backlog = backlog;
    }

    /** Whether there is a backlog. */
    boolean given() {
        return backlog.given();
    }

    /**
     * How many issues would have another priority if a rule were not there: those that it replaces would work, then.
     *
     * @param rule a rule that works, or a row of a table
     */
    CompletableFuture<String> without(UnsavedRules.Result read, RuleDescription rule) {
        return CompletableFuture.supplyAsync(
                () -> count(read, "without " + rule.id(), from -> without(from, rule)), counting);
    }

    private static TriageEngine without(UnsavedRules from, RuleDescription rule) throws IOException {
        if (!rule.file().endsWith(".drl")) {
            return from.withoutRow(rule).otherwise(List.of(), List.of()); // settings switch off whole tables only
        }
        Origin origin = rule.origin();
        boolean replaces = origin != null && !origin.replaces().isEmpty();
        return (replaces ? from.overridingNothing(rule) : from).otherwise(List.of(rule.id()), List.of());
    }

    /**
     * How many issues would have another priority if a rule were not switched off.
     *
     * @param rule a rule that is switched off
     */
    CompletableFuture<String> with(UnsavedRules.Result read, RuleDescription rule) {
        return CompletableFuture.supplyAsync(
                () -> count(read, "with " + rule.id(), from -> from.otherwise(List.of(), List.of(rule.id()))),
                counting);
    }

    /** Makes the rules that are compared. */
    @FunctionalInterface
    private interface Otherwise {
        TriageEngine of(UnsavedRules rules) throws IOException;
    }

    private String count(UnsavedRules.Result read, String change, Otherwise making) {
        TriageEngine engine = read.engine();
        List<LocatedIssue> issues = backlog.issues();
        if (engine == null || issues.isEmpty()) {
            return "the backlog has no issue that can be read";
        }
        List<Issue> plain = issues.stream().map(LocatedIssue::issue).toList();
        try {
            if (engine != counted) {
                decisions = engine.decide(plain);
                counted = engine;
                known.clear();
            }
            String words = known.get(change);
            if (words == null) {
                TriageEngine otherwise = making.of(read.from());
                List<Decision> others = otherwise.decide(plain);
                int moved = BacklogDifference.moved(otherwise, engine, issues, others, decisions)
                        .size();
                words = (moved == 0 ? "moves none" : "moves " + moved) + " of " + Words.count(issues.size(), "issue");
                known.put(change, words);
            }
            return words;
        } catch (RuleBaseException needed) {
            return "cannot be left out";
        } catch (RuleFailedException failed) {
            return "fails";
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() {
        counting.shutdownNow();
    }
}
