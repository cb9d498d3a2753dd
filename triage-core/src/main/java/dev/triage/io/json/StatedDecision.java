package dev.triage.io.json;

import dev.triage.model.Input;
import dev.triage.model.Priority;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Change;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Derivation;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Origin;
import dev.triage.model.decision.Reason;
import dev.triage.model.decision.Uncertainty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a decision from what {@link DecisionWriter} writes. */
final class StatedDecision {

    static final List<String> FIELDS = List.of(
            "id",
            "title",
            "priority",
            "timeFrame",
            "pinned",
            "points",
            "reasons",
            "assumed",
            "derived",
            "uncertain",
            "changes",
            "ruleBase");

    private static final List<String> REASON = List.of(
            "id",
            "rule",
            "effect",
            "points",
            "reaches",
            "fromPoints",
            "raises",
            "lowers",
            "neverBelow",
            "neverAbove",
            "decides",
            "waitsFor",
            "required",
            "pins",
            "input",
            "value",
            "reason",
            "origin");
    private static final List<String> ORIGIN = List.of("rules", "file", "line", "replaces", "changedFrom");
    private static final List<String> ASSUMPTION = List.of("input", "value", "rule", "reason");
    private static final List<String> DERIVATION = List.of("what", "value", "signal", "rule", "reason");
    private static final List<String> UNCERTAINTY = List.of("input", "value");
    private static final List<String> CHANGE = List.of("priority", "text", "inputs");
    private static final List<String> INPUT_CHANGE = List.of("input", "from", "to");

    private StatedDecision() {}

    /** The decision, or null, with problems, if it is not all there. */
    static @Nullable Decision of(StatedFields fields) {
        Priority priority = fields.priority("priority");
        StatedFields pinned = fields.object("pinned", List.of("priority", "rulesSay"));
        Priority pin = pinned == null ? null : pinned.priority("priority");
        Priority ruled = pinned == null ? priority : pinned.priority("rulesSay");
        String id = fields.text("id");
        String title = fields.text("title");
        int points = fields.number("points");
        List<Reason> reasons = fields.list("reasons", REASON, StatedDecision::reason);
        List<Assumption> assumed = fields.list("assumed", ASSUMPTION, StatedDecision::assumption);
        List<Derivation> derived = fields.list("derived", DERIVATION, StatedDecision::derivation);
        List<Uncertainty> uncertain = fields.list("uncertain", UNCERTAINTY, StatedDecision::uncertainty);
        List<Change> changes =
                fields.has("changes") ? fields.list("changes", CHANGE, StatedDecision::change) : List.of();
        String ruleBase = fields.text("ruleBase");
        if (pin != null && pin != priority && fields.complete()) {
            fields.refuse("The pinned priority is " + pin + ", but the decision is " + priority + ".");
        }
        return fields.complete()
                ? new Decision(
                        id, title, priority, pin, ruled, points, reasons, assumed, derived, uncertain, changes,
                        ruleBase)
                : null;
    }

    private static @Nullable Reason reason(StatedFields fields) {
        Effect effect = effect(fields);
        StatedFields origin = fields.object("origin", ORIGIN);
        if (effect == null) {
            fields.refuse(
                    "This reason has no effect: expected points, reaches, raises, lowers, neverBelow, neverAbove, decides,"
                            + " waitsFor or pins.");
            return null;
        }
        return new Reason(
                fields.text("id"),
                fields.text("rule"),
                effect,
                fields.text("reason"),
                origin == null ? null : origin(origin));
    }

    private static @Nullable Effect effect(StatedFields fields) {
        if (fields.has("points")) {
            return new Effect.Points(fields.number("points"));
        } else if (fields.has("reaches")) {
            return new Effect.Reaches(
                    fields.priority("reaches"), fields.has("fromPoints") ? fields.number("fromPoints") : null);
        } else if (fields.has("raises")) {
            return new Effect.Moves(fields.number("raises"));
        } else if (fields.has("lowers")) {
            return new Effect.Moves(-fields.number("lowers"));
        } else if (fields.has("neverBelow")) {
            return new Effect.NeverBelow(fields.priority("neverBelow"));
        } else if (fields.has("neverAbove")) {
            return new Effect.NeverAbove(fields.priority("neverAbove"));
        } else if (fields.has("decides")) {
            return new Effect.Decides(fields.priority("decides"));
        } else if (fields.has("waitsFor")) {
            return new Effect.Waits(fields.texts("waitsFor"), fields.truth("required"));
        } else if (fields.has("pins")) {
            return new Effect.Pins();
        }
        return null;
    }

    private static Origin origin(StatedFields fields) {
        return new Origin(
                fields.text("rules"),
                fields.text("file"),
                fields.number("line"),
                fields.texts("replaces"),
                fields.textOrNull("changedFrom"));
    }

    private static Assumption assumption(StatedFields fields) {
        return new Assumption(
                fields.labelled("input", Input.values()),
                fields.text("value"),
                fields.text("rule"),
                fields.text("reason"));
    }

    private static Derivation derivation(StatedFields fields) {
        return new Derivation(
                fields.text("what"),
                fields.text("value"),
                fields.text("signal"),
                fields.text("rule"),
                fields.text("reason"));
    }

    private static Uncertainty uncertainty(StatedFields fields) {
        return new Uncertainty(fields.labelled("input", Input.values()), fields.text("value"));
    }

    private static @Nullable Change change(StatedFields fields) {
        List<Change.InputChange> inputs = fields.list("inputs", INPUT_CHANGE, StatedDecision::inputChange);
        if (inputs.isEmpty()) {
            fields.refuse("This change has no inputs: expected at least one.");
            return null;
        }
        return new Change(fields.priority("priority"), inputs);
    }

    private static Change.InputChange inputChange(StatedFields fields) {
        return new Change.InputChange(fields.labelled("input", Input.values()), fields.text("from"), fields.text("to"));
    }
}
