package dev.triage.tools.internal.check.factor;

import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.tools.internal.check.factor.OpenParts.Part;
import dev.triage.tools.internal.check.firing.RuleTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of some parts add together: points, the strongest floor, the least urgent cap, and levels.
 *
 * @param points the points
 * @param floor the rule with the strongest floor, or null
 * @param cap the rule with the least urgent cap, or null
 * @param moving the rules that move levels
 * @param cost how much it takes to state it
 * @param before the parts before, or null
 * @param part the last part, or null
 * @param combination which of its combinations
 */
public record OpenOutcome(
        int points,
        @Nullable RuleDescription floor,
        @Nullable RuleDescription cap,
        List<RuleDescription> moving,
        int cost,
        @Nullable OpenOutcome before,
        @Nullable Part part,
        int combination) {

    /** Nothing. */
    public static final OpenOutcome NONE = new OpenOutcome(0, null, null, List.of(), 0, null, null, 0);

    private static final int MOST = 20_000;

    /** What outcomes have in common that no priority tells apart. */
    private record Key(int points, Judges judges) {}

    /** The same of all but the points. */
    public record Judges(@Nullable Priority floor, @Nullable Priority cap, int levels) {}

    public Judges judges() {
        int levels = 0;
        for (RuleDescription rule : moving) {
            levels += rule.effect() instanceof Effect.Moves moves ? moves.levels() : 0;
        }
        return new Judges(floor(floor), cap(cap), levels);
    }

    private static @Nullable Priority floor(@Nullable RuleDescription rule) {
        return rule != null && rule.effect() instanceof Effect.NeverBelow bound ? bound.priority() : null;
    }

    private static @Nullable Priority cap(@Nullable RuleDescription rule) {
        return rule != null && rule.effect() instanceof Effect.NeverAbove bound ? bound.priority() : null;
    }

    /** The rules that judge beside the score. */
    public List<RuleDescription> judging() {
        List<RuleDescription> judging = new ArrayList<>(moving);
        if (floor != null) {
            judging.add(floor);
        }
        if (cap != null) {
            judging.add(cap);
        }
        return judging;
    }

    /** All different outcomes of parts, the cheapest first; null if they are too many. */
    public static @Nullable List<OpenOutcome> all(List<Part> parts) {
        Map<Key, OpenOutcome> all = new LinkedHashMap<>();
        all.put(new Key(0, NONE.judges()), NONE);
        for (Part part : parts) {
            Map<Key, OpenOutcome> more = new LinkedHashMap<>();
            for (OpenOutcome local : of(part)) {
                all.values().forEach(one -> keep(one.with(local), more));
            }
            if (more.size() > MOST) {
                return null;
            }
            all = more;
        }
        return all.values().stream()
                .sorted(Comparator.comparingInt(OpenOutcome::cost))
                .toList();
    }

    /** What issues without any text give. */
    public static OpenOutcome blank(List<Part> parts) {
        OpenOutcome blank = NONE;
        for (Part part : parts) {
            blank = blank.with(of(part, 0, null));
        }
        return blank;
    }

    /** The different outcomes of one part. */
    private static List<OpenOutcome> of(Part part) {
        Map<Key, OpenOutcome> all = new LinkedHashMap<>();
        for (int i = 0; i < part.space().size(); i++) {
            keep(of(part, i, null), all);
        }
        return List.copyOf(all.values());
    }

    private static void keep(OpenOutcome outcome, Map<Key, OpenOutcome> all) {
        all.merge(
                new Key(outcome.points, outcome.judges()),
                outcome,
                (one, other) -> other.cost < one.cost ? other : one);
    }

    /** What one combination of a part gives, maybe without one of its rules. */
    public static OpenOutcome of(Part part, int combination, @Nullable RuleTable left) {
        int[] classes = part.space().classes(combination);
        OpenOutcome outcome =
                new OpenOutcome(0, null, null, List.of(), part.space().cost(classes), null, part, combination);
        for (RuleTable table : part.tables()) {
            if (table != left && table.fires(classes, 0)) {
                outcome = outcome.and(table.rule().description());
            }
        }
        return outcome;
    }

    private OpenOutcome and(RuleDescription rule) {
        int more = rule.effect() instanceof Effect.Points adds ? adds.points() : 0;
        boolean isFloor = rule.effect() instanceof Effect.NeverBelow;
        boolean isCap = rule.effect() instanceof Effect.NeverAbove;
        List<RuleDescription> levels = moving;
        if (rule.effect() instanceof Effect.Moves) {
            levels = new ArrayList<>(moving);
            levels.add(rule);
        }
        return new OpenOutcome(
                points + more,
                isFloor ? stronger(floor, rule) : floor,
                isCap ? lower(cap, rule) : cap,
                levels,
                cost,
                before,
                part,
                combination);
    }

    /** This and what another part gives. */
    public OpenOutcome with(OpenOutcome local) {
        List<RuleDescription> levels = moving;
        if (!local.moving.isEmpty()) {
            levels = new ArrayList<>(moving);
            levels.addAll(local.moving);
        }
        return new OpenOutcome(
                points + local.points,
                local.floor == null ? floor : stronger(floor, local.floor),
                local.cap == null ? cap : lower(cap, local.cap),
                levels,
                cost + local.cost,
                this,
                local.part,
                local.combination);
    }

    private static RuleDescription stronger(@Nullable RuleDescription one, RuleDescription other) {
        return one == null || Objects.requireNonNull(floor(other)).moreUrgentThan(Objects.requireNonNull(floor(one)))
                ? other
                : one;
    }

    private static RuleDescription lower(@Nullable RuleDescription one, RuleDescription other) {
        return one == null || Objects.requireNonNull(cap(one)).moreUrgentThan(Objects.requireNonNull(cap(other)))
                ? other
                : one;
    }
}
