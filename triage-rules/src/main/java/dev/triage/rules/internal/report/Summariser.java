package dev.triage.rules.internal.report;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Dependency;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.HighlightList;
import dev.triage.model.decision.Reason;
import dev.triage.model.decision.RuleEffect;
import dev.triage.model.report.Highlight;
import dev.triage.model.report.Notice;
import dev.triage.model.report.Summary;
import dev.triage.model.report.TriagedIssue;
import dev.triage.model.report.WantedState;
import dev.triage.rules.catalogue.CatalogueEffect;
import dev.triage.rules.internal.condition.Placeholders;
import dev.triage.rules.internal.match.Firing;
import dev.triage.rules.internal.match.Stage;
import dev.triage.rules.internal.match.Stages;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Decided;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.rules.vocabulary.backlog.Backlog;
import dev.triage.rules.vocabulary.backlog.Ranked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Runs the rules that say what to read first of a backlog. Immutable. */
final class Summariser {

    private static final int MAIN_REASONS = 2;

    /** What does not fit on a screen is not read. */
    private static final int MOST_LISTED = 10;

    private final Stage stage;
    private final TeamScales scales;

    Summariser(Stages stages, TeamScales scales) {
        this.scales = scales;
        this.stage = stages.stage(RuleBase.SUMMARISE);
    }

    /** The lists that an issue could stand in. */
    List<TriagedIssue.Membership> memberships(Issue issue, Assessment assessment, Decision decision) {
        List<TriagedIssue.Membership> memberships = new ArrayList<>();
        List<Object> facts = List.of(issue, Subject.of(issue, scales), assessment, new Decided(decision.priority()));
        stage.run(facts).rules().forEach(rule -> {
            if (rule.effect() instanceof CatalogueEffect.Lists lists) {
                String reason = lists.list() == HighlightList.MOST_URGENT ? mainReasons(decision) : rule.reason();
                memberships.add(new TriagedIssue.Membership(lists.list(), reason));
            }
        });
        return memberships;
    }

    /** The summary of a backlog. */
    Summary summarise(Tallies tallies, List<Dependency> dependencies, ToIntFunction<String> unblocks) {
        List<HighlightTally.Entry> urgent = tallies.highlights(HighlightList.MOST_URGENT).entries().stream()
                .sorted(HighlightTally.order(unblocks))
                .toList();
        int mostUrgent = tallies.distribution().getOrDefault(Priority.P0, 0)
                + tallies.distribution().getOrDefault(Priority.P1, 0);
        List<Object> facts = new ArrayList<>();
        facts.add(new Backlog(
                tallies.issues(),
                mostUrgent,
                tallies.unassessed(),
                tallies.pinned(),
                tallies.overruled(),
                tallies.alike()));
        for (int i = 0; i < urgent.size(); i++) {
            facts.add(new Ranked(i + 1, urgent.get(i).priority()));
        }
        List<Firing> fired = stage.run(facts).inOrder();
        List<Highlight> named = fired.stream()
                .filter(firing -> firing.effect() instanceof CatalogueEffect.Reports)
                .map(Firing::fact)
                .filter(Ranked.class::isInstance)
                .map(Ranked.class::cast)
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(ranked -> highlight(urgent.get(ranked.rank() - 1)))
                .toList();
        return new Summary(
                tallies.issues(),
                tallies.distribution(),
                notices(fired, tallies),
                named,
                list(tallies, HighlightList.QUICK_WINS, unblocks),
                list(tallies, HighlightList.BIG_BETS, unblocks),
                list(tallies, HighlightList.TO_VERIFY, unblocks),
                dependencies);
    }

    private static List<Notice> notices(List<Firing> fired, Tallies tallies) {
        List<Notice> notices = new ArrayList<>();
        for (Firing firing : fired) {
            if (firing.effect() instanceof CatalogueEffect.Warns warns) {
                Object fact = firing.fact();
                String text = fact == null ? warns.warning() : Placeholders.fill(warns.warning(), fact);
                notices.add(new Notice(text, firing.description().reason()));
            }
        }
        if (tallies.leftOut() > 0) {
            notices.add(leftOut(tallies.wanted() == WantedState.OPEN, tallies.leftOut()));
        }
        return notices;
    }

    private static Notice leftOut(boolean closed, int count) {
        return new Notice(
                String.format(
                        Locale.ROOT,
                        "%,d %s %s not counted.",
                        count,
                        closed ? "closed" : "open",
                        count == 1 ? "issue is" : "issues are"),
                (closed ? "Closed issues need no work." : "The report is about closed issues.")
                        + " Maybe use --state all.");
    }

    private static List<Highlight> list(Tallies tallies, HighlightList list, ToIntFunction<String> unblocks) {
        return tallies.highlights(list).entries().stream()
                .sorted(HighlightTally.order(unblocks))
                .limit(MOST_LISTED)
                .map(Summariser::highlight)
                .toList();
    }

    private static Highlight highlight(HighlightTally.Entry entry) {
        return new Highlight(entry.issue(), entry.title(), entry.priority(), entry.reason(), entry.firstStep());
    }

    /** How much an effect speaks for urgency: a level more than any points. */
    private static int strength(RuleEffect effect) {
        if (effect instanceof Effect.Moves moves) {
            return moves.levels() > 0 ? Integer.MAX_VALUE : 0;
        }
        return effect instanceof Effect.Points points ? points.points() : 0;
    }

    /** What speaks most for its urgency, in the words of the rules. */
    private static String mainReasons(Decision decision) {
        String reasons = decision.reasons().stream()
                .filter(reason -> strength(reason.effect()) > 0)
                .sorted(Comparator.comparingInt((Reason reason) -> -strength(reason.effect())))
                .limit(MAIN_REASONS)
                .map(Reason::rule)
                .map(rule -> rule.substring(0, 1).toLowerCase(Locale.ROOT) + rule.substring(1))
                .collect(Collectors.joining("; "));
        if (decision.pinned() != null) {
            String word = decision.pinnedBy();
            return "pinned by " + (word == null ? "a person" : word);
        }
        return reasons.isEmpty() ? "no reason for urgency" : reasons;
    }
}
