package dev.triage.tools.calibration;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RuleDescription;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fits rules to the priorities that a team gave in the past: the points of rules and the thresholds, and, on request, rules for words
 * that go with urgency.
 *
 * <pre>{@code
 * CalibrationReport report = Calibration.of(TriageEngine.standard(), past).words(40).run();
 * if (report.enough() && report.gain()) {
 *     report.rules().write(Path.of("my-rules"));
 * }
 * }</pre>
 *
 * <p>The result is a scoring system with small whole numbers, as in <i>Learning Optimized Risk Scores</i> (Ustun and Rudin, 2019).
 * Points and thresholds are fitted by coordinate ascent on the share of equal priorities plus quadratic weighted kappa; words by
 * forward selection with ridge regression. Every number keeps its sign. Equal input gives equal output. Not thread-safe.
 */
public final class Calibration {

    private static final List<Priority> LEVELS = List.of(Priority.values());

    private final TriageEngine engine;
    private final List<PastIssue> past;
    private int words;
    private boolean inTimeOrder;

    private final List<String> ids = new ArrayList<>();
    private final Map<Priority, String> thresholdIds = new HashMap<>();
    private final ScoringSystem current;

    private Calibration(TriageEngine engine, List<PastIssue> past) {
        this.engine = requireNonNull(engine, "engine");
        this.past = List.copyOf(past);
        List<Integer> points = new ArrayList<>();
        int[] thresholds = new int[Priority.values().length - 1];
        for (RuleDescription rule : engine.catalogue()) {
            if (rule.effect() instanceof Effect.Points effect) {
                ids.add(rule.id());
                points.add(effect.points());
            } else if (rule.effect() instanceof Effect.Reaches reaches) {
                Integer from = reaches.from();
                if (from != null) {
                    thresholds[reaches.priority().compareTo(Priority.P0)] = from;
                    thresholdIds.put(reaches.priority(), rule.id());
                }
            }
        }
        this.current =
                new ScoringSystem(points.stream().mapToInt(Integer::intValue).toArray(), Map.of(), thresholds);
    }

    /**
     * Prepares a calibration.
     *
     * @param engine the rules to begin with
     * @param past the issues, in the order of time if they have one
     * @return the calibration, which {@link #run} starts
     */
    public static Calibration of(TriageEngine engine, List<PastIssue> past) {
        return new Calibration(engine, past);
    }

    /**
     * Also looks for words, components and labels.
     *
     * @param most the most rules for them; 0 for none
     * @return this calibration
     * @throws IllegalArgumentException if it is negative
     */
    public Calibration words(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("Too few words (" + most + "): expected at least 0.");
        }
        this.words = most;
        return this;
    }

    /**
     * Cross-validates in time order: issues are decided by rules that were fitted to earlier issues only. The past has
     * to be in the order of time, the oldest issue first. The first sixth of it is only learned from.
     *
     * @return this calibration
     */
    public Calibration inTimeOrder() {
        this.inTimeOrder = true;
        return this;
    }

    /**
     * Fits and cross-validates. Takes seconds for thousands of issues.
     *
     * @return the calibrated rules, and how well they agree
     */
    public CalibrationReport run() {
        List<Observation> all = past.stream().map(this::observe).toList();
        Trial before = new Trial();
        Trial after = new Trial();
        Trial frequent = new Trial();
        Trial matrix = new Trial();
        int tested = 0;
        for (Fold fold : inTimeOrder ? Fold.inTimeOrder(past) : Fold.byDocument(past)) {
            List<Observation> training = fold.training().stream().map(all::get).toList();
            ScoringSystem fitted = fit(training);
            Priority most = mostFrequent(training);
            Map<List<Object>, Priority> cells = training.stream()
                    .collect(Collectors.groupingBy(
                            Calibration::cell,
                            Collectors.collectingAndThen(Collectors.toList(), Calibration::mostFrequent)));
            for (int place : fold.tested()) {
                Observation each = all.get(place);
                Priority cell = cells.getOrDefault(cell(each), most);
                before.add(each, each.before(), current.score(each));
                after.add(each, fitted.decide(each), fitted.score(each));
                frequent.add(each, most, 0);
                matrix.add(each, cell, Priority.P4.compareTo(cell));
            }
            tested += fold.tested().size();
        }
        return new CalibrationReport(
                all.size(),
                (int) past.stream().map(PastIssue::document).distinct().count(),
                tested,
                before.quality(),
                after.quality(),
                frequent.quality(),
                matrix.quality(),
                rules(all));
    }

    private Observation observe(PastIssue issue) {
        Decision decision = engine.decide(issue.issue());
        List<Integer> counted = new ArrayList<>();
        int levels = 0;
        Priority floor = Priority.P4;
        Priority cap = Priority.P0;
        for (Reason reason : decision.reasons()) {
            int rule = ids.indexOf(reason.id());
            if (rule >= 0) {
                counted.add(rule);
            } else if (reason.effect() instanceof Effect.Moves moves) {
                levels += moves.levels();
            } else if (reason.effect() instanceof Effect.NeverBelow bound) {
                floor = Priority.moreUrgent(floor, bound.priority());
            } else if (reason.effect() instanceof Effect.NeverAbove bound) {
                cap = Priority.lessUrgent(cap, bound.priority());
            }
        }
        int[] rules = counted.stream().mapToInt(Integer::intValue).toArray();
        int known = counted.stream().mapToInt(rule -> current.points()[rule]).sum();
        return new Observation(
                issue,
                rules,
                decision.points() - known,
                words == 0 ? Map.of() : TermIndex.terms(issue.issue()),
                new Adjustment(levels, floor, cap),
                decision.ruled());
    }

    private ScoringSystem fit(List<Observation> training) {
        ScoringSystem start = current;
        if (words > 0) {
            start = PointFit.withTerms(current, training, new TermIndex(training), words);
        }
        return new PointFit(start, training).best();
    }

    private CalibratedRules rules(List<Observation> all) {
        ScoringSystem fitted = fit(all);
        Map<String, Integer> values = new LinkedHashMap<>();
        Map<String, Integer> thresholds = new LinkedHashMap<>();
        List<String> off = new ArrayList<>();
        for (int rule = 0; rule < ids.size(); rule++) {
            int points = fitted.points()[rule];
            if (points == 0 && current.points()[rule] != 0) {
                off.add(ids.get(rule));
            } else if (points != current.points()[rule]) {
                values.put(ids.get(rule), points);
            }
        }
        for (int level = 0; level < fitted.thresholds().length; level++) {
            String id = thresholdIds.get(LEVELS.get(level));
            if (id != null && fitted.thresholds()[level] != current.thresholds()[level]) {
                thresholds.put(id, fitted.thresholds()[level]);
            }
        }
        return new CalibratedRules(values, thresholds, off, wordRules(fitted, all));
    }

    private List<String> wordRules(ScoringSystem fitted, List<Observation> all) {
        if (fitted.terms().isEmpty()) {
            return List.of();
        }
        TermIndex index = new TermIndex(all);
        long urgent = all.stream().filter(Calibration::urgent).count();
        Map<String, Integer> usedIds = new HashMap<>();
        return fitted.terms().entrySet().stream()
                .sorted(Map.Entry.<Term, Integer>comparingByValue(Comparator.comparingInt(points -> -Math.abs(points)))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(term -> rule(term.getKey(), term.getValue(), index, all, urgent, usedIds))
                .toList();
    }

    private static String rule(
            Term term,
            int points,
            TermIndex index,
            List<Observation> all,
            long urgentOfAll,
            Map<String, Integer> usedIds) {
        List<Integer> members = index.issues().getOrDefault(term, List.of());
        long urgent = members.stream().filter(issue -> urgent(all.get(issue))).count();
        Set<String> spellings = index.spellings(term);
        String id = term.id(spellings);
        int same = usedIds.merge(id, 1, Integer::sum);
        return String.format(
                Locale.ROOT,
                """
                rule "%s"
                    @id("%s")
                    @reason("%d of %d issues with it were P0 or P1; of all issues, %.0f %%.")
                    @adds(%d)
                when
                    %s
                then
                end
                """,
                term.name(spellings),
                same == 1 ? id : id + "-" + same,
                urgent,
                members.size(),
                100.0 * urgentOfAll / all.size(),
                points,
                term.condition(spellings));
    }

    private static boolean urgent(Observation observation) {
        return !Priority.P1.moreUrgentThan(observation.expected());
    }

    private static Priority mostFrequent(List<Observation> observations) {
        return observations.stream()
                .collect(Collectors.groupingBy(Observation::expected, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Priority, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(Priority.P2);
    }

    /** The cell of the matrix: the stated user impact and functional impact. */
    private static List<Object> cell(Observation observation) {
        return List.of(
                observation.issue().impact().user().text(),
                observation.issue().impact().functional().text());
    }

    /** The cross-validated decisions of one way to decide. */
    private static final class Trial {
        private final List<Priority> expected = new ArrayList<>();
        private final List<Priority> decided = new ArrayList<>();
        private final List<Integer> scores = new ArrayList<>();

        void add(Observation observation, Priority priority, int score) {
            expected.add(observation.expected());
            decided.add(priority);
            scores.add(score);
        }

        Quality quality() {
            return Quality.of(expected, decided, scores);
        }
    }
}
