package dev.triage.rules.internal.report;

import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Derivation;
import dev.triage.model.decision.HighlightList;
import dev.triage.model.report.TriagedIssue;
import dev.triage.model.report.WantedState;
import dev.triage.rules.internal.links.LinkGraph;
import dev.triage.rules.internal.links.LinkGraphBuilder;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** All that is added up over the issues of a backlog. Not thread-safe. */
public final class Tallies implements Serializable {

    private static final long serialVersionUID = 1;

    private final WantedState wanted;
    private int issues;
    private int leftOut;
    private int unassessed;
    private int pinned;
    private int overruled;
    private long urgency;
    private final TreeMap<Integer, Integer> scores = new TreeMap<>();
    private final EnumMap<Priority, Integer> distribution = new EnumMap<>(Priority.class);
    private final TreeMap<String, PatternTally> patterns = new TreeMap<>();
    private final EnumMap<HighlightList, HighlightTally> highlights = new EnumMap<>(HighlightList.class);
    private final LinkGraphBuilder links = new LinkGraphBuilder();

    /**
     * Makes tallies of no issue.
     *
     * @param wanted the issues that are counted
     */
    public Tallies(WantedState wanted) {
        this.wanted = wanted;
    }

    /** Counts an issue if it is wanted, and says whether it is. */
    public boolean add(TriagedIssue triaged) {
        boolean counts = wanted.takes(triaged.issue(), triaged.decision());
        if (counts) {
            count(triaged);
        } else {
            leftOut++;
        }
        // Open work can wait for closed issues, and closed ones can be left to verify; the reverse says nothing.
        if (counts || wanted == WantedState.OPEN) {
            place(triaged);
        }
        return counts;
    }

    private void count(TriagedIssue triaged) {
        issues++;
        Issue issue = triaged.issue();
        boolean stated = issue.impact().user().known()
                || issue.impact().functional().known()
                || issue.impact().brand().known()
                || derived(triaged, Input.USER_IMPACT) != null
                || derived(triaged, Input.FUNCTIONAL_IMPACT) != null
                || derived(triaged, Input.BRAND_IMPACT) != null;
        unassessed += stated ? 0 : 1;
        pinned += triaged.decision().pinned() == null ? 0 : 1;
        overruled += triaged.decision().disagreesWithPin() ? 1 : 0;
        urgency += triaged.urgency();
        distribution.merge(triaged.decision().priority(), 1, Integer::sum);
        if (triaged.decision().pinned() == null) {
            scores.merge(triaged.decision().points(), 1, Integer::sum);
        }
        for (TriagedIssue.Theme theme : triaged.themes()) {
            patterns.computeIfAbsent(theme.pattern(), pattern -> new PatternTally())
                    .add(triaged, theme);
        }
    }

    /** Notes the links of an issue and the lists that it can be in. */
    private void place(TriagedIssue triaged) {
        boolean closed = WantedState.CLOSED.takes(triaged.issue(), triaged.decision());
        links.add(triaged.issue().id(), triaged.decision().priority(), closed, triaged.links());
        for (TriagedIssue.Membership membership : triaged.highlights()) {
            highlights
                    .computeIfAbsent(membership.list(), list -> new HighlightTally())
                    .add(triaged, membership.reason());
        }
    }

    /** What words of an issue stand for in place of an unsaid input, or null if they do not. */
    private static @Nullable String derived(TriagedIssue triaged, Input input) {
        for (Derivation derivation : triaged.decision().derived()) {
            if (derivation.gives(input)) {
                return derivation.value();
            }
        }
        return null;
    }

    /** Counts the issues of other tallies. */
    public void merge(Tallies other) {
        if (wanted != other.wanted) {
            throw new IllegalArgumentException(
                    "One tally counts (" + wanted + ") issues, and the other one (" + other.wanted + ").");
        }
        issues += other.issues;
        leftOut += other.leftOut;
        unassessed += other.unassessed;
        pinned += other.pinned;
        overruled += other.overruled;
        urgency += other.urgency;
        links.merge(other.links);
        other.scores.forEach((score, count) -> scores.merge(score, count, Integer::sum));
        other.distribution.forEach((priority, count) -> distribution.merge(priority, count, Integer::sum));
        other.patterns.forEach((pattern, tally) ->
                patterns.computeIfAbsent(pattern, key -> new PatternTally()).merge(tally));
        other.highlights.forEach((list, tally) ->
                highlights.computeIfAbsent(list, key -> new HighlightTally()).merge(tally));
    }

    /** The marks of all issues that name others or are named. */
    public long[] linked() {
        return links.named();
    }

    /** Forgets the ids of all other issues. */
    public void keepLinked(LongPredicate linked) {
        links.keep(linked);
    }

    /** How many issues were counted. */
    public int issues() {
        return issues;
    }

    /** How many issues were not counted because of their state. */
    public int leftOut() {
        return leftOut;
    }

    /** The issues that are counted. */
    WantedState wanted() {
        return wanted;
    }

    /** How many issues have no stated impact at all. */
    int unassessed() {
        return unassessed;
    }

    /** How many issues have a pinned priority. */
    int pinned() {
        return pinned;
    }

    /** How many pinned priorities differ from what the rules say. */
    int overruled() {
        return overruled;
    }

    /** How many issues have the most common score and no pinned priority. */
    int alike() {
        int most = 0;
        for (int count : scores.values()) {
            most = Math.max(most, count);
        }
        return most;
    }

    /** How much all issues count together. */
    long urgency() {
        return urgency;
    }

    /** How many issues have each priority. */
    Map<Priority, Integer> distribution() {
        return distribution;
    }

    /** What follows from the links between the issues. */
    LinkGraph links() {
        return links.build();
    }

    /** What the issues say of a pattern. */
    PatternTally pattern(String id) {
        return patterns.getOrDefault(id, new PatternTally());
    }

    /** The issues that could stand in a list. */
    HighlightTally highlights(HighlightList list) {
        return highlights.getOrDefault(list, new HighlightTally());
    }
}
