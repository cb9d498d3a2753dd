package dev.triage.rules.internal.rule;

import dev.triage.model.decision.RuleEffect;
import dev.triage.model.decision.RuleId;
import dev.triage.rules.internal.input.InvalidValue;
import dev.triage.rules.internal.text.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what a rule says of itself in its annotations: why it is there and what it does. Not thread-safe. */
public final class Annotations {

    private static final String REASON = "reason";
    private static final String OVERRIDES = "overrides";
    private static final String ID = "id";

    /** Other words for annotations, among them those that decision tables use. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("points", "adds"),
            Map.entry("score", "adds"),
            Map.entry("plus", "adds"),
            Map.entry("atleast", "neverBelow"),
            Map.entry("floor", "neverBelow"),
            Map.entry("minimum", "neverBelow"),
            Map.entry("atmost", "neverAbove"),
            Map.entry("cap", "neverAbove"),
            Map.entry("maximum", "neverAbove"),
            Map.entry("priority", "decides"),
            Map.entry("level", "raises"),
            Map.entry("because", REASON),
            Map.entry("description", REASON),
            Map.entry("replaces", OVERRIDES));

    private final String name;
    private final Map<String, ?> values;
    private final AnnotationProblems complaints;

    /**
     * Prepares reading.
     *
     * @param name the rule's name
     * @param values the annotations
     * @param complaints takes what is wrong
     */
    public Annotations(String name, Map<String, ?> values, AnnotationProblems complaints) {
        this.name = name;
        this.values = values;
        this.complaints = complaints;
    }

    /** Why the rule is there; a rule without a reason is a problem. */
    public String reason() {
        String reason = text(REASON);
        if (reason == null && values.keySet().stream().anyMatch(one -> REASON.equals(meant(one)))) {
            return "";
        }
        if (reason == null || reason.isBlank()) {
            complaints.note(
                    reason == null ? null : REASON,
                    "This rule has no reason.",
                    "Maybe add @reason(\"...\"), a sentence that a person would say.");
            return "";
        }
        return reason;
    }

    /** The id of the rule, which follows from its name if it states none. */
    public String id() {
        if (!values.containsKey(ID)) {
            return RuleId.of(name);
        }
        String id = said(ID);
        if (!id.isEmpty() && !RuleId.isValid(id)) {
            complaints.note(ID, "\"" + id + "\" is not an id.", "Maybe @id(\"" + RuleId.of(id) + "\").");
        }
        return id;
    }

    /** The id or the name of the rule that this one takes the place of, or null. */
    public @Nullable String overrides() {
        return values.containsKey(OVERRIDES) ? said(OVERRIDES) : null;
    }

    /** The kind of what the rule does, or null if that is missing or wrong, which is a problem. */
    public @Nullable EffectKind kind() {
        boolean strange = refuseStrange();
        List<String> named = new ArrayList<>();
        for (EffectKind kind : EffectKind.ALL) {
            if (values.containsKey(kind.annotation())) {
                named.add(kind.annotation());
            }
        }
        if (named.size() > 1) {
            complaints.note(
                    named.get(1),
                    "This rule says more than one thing that it does: " + signs(named) + ".",
                    "Maybe make two rules of it.");
        } else if (named.isEmpty() && !strange) {
            complaints.note(null, "This rule does not say what it does.", anyEffect());
        }
        return named.size() == 1 ? EffectKind.of(named.get(0)) : null;
    }

    /** Whether no annotation says what the rule does, not even in other words. */
    public boolean lackEffect() {
        for (String one : values.keySet()) {
            if (EffectKind.of(one) != null || !known().contains(one)) {
                return false;
            }
        }
        return true;
    }

    /** What to write into a rule that states no effect. */
    public static String anyEffect() {
        return "Maybe @adds(2), @neverBelow(P1) or @neverAbove(P2); all effects are " + signs(EffectKind.annotations())
                + ".";
    }

    /** What the rule does, or null if that is missing or wrong, which is a problem. */
    public @Nullable RuleEffect effect() {
        EffectKind kind = kind();
        return kind == null ? null : effect(kind);
    }

    /** The same, if the kind was read before. */
    public @Nullable RuleEffect effect(EffectKind kind) {
        boolean right = refuseIdle(kind);
        Map<String, String> read = new HashMap<>();
        for (EffectValue value : kind.values()) {
            String words = value.required() || values.containsKey(value.annotation())
                    ? value.type() == EffectValue.Type.FLAG
                            ? String.valueOf(values.get(value.annotation()))
                            : said(value.annotation())
                    : null;
            if (words == null) {
                continue;
            }
            read.put(value.annotation(), words);
            boolean missing = words.isEmpty() && value.type() != EffectValue.Type.FLAG;
            InvalidValue objection = missing ? null : ValueMistake.of(value, words);
            if (objection != null) {
                complaints.note(value.annotation(), objection.message(), objection.suggestion());
            }
            right &= !missing && objection == null;
        }
        return right ? EffectValues.effect(kind, name, read) : null;
    }

    /** A detail of another effect says something that has no effect. */
    private boolean refuseIdle(EffectKind kind) {
        boolean none = true;
        for (String detail : EffectKind.details()) {
            EffectKind owner = EffectKind.ofDetail(detail);
            if (owner != null && !owner.equals(kind) && values.containsKey(detail)) {
                complaints.note(
                        detail,
                        "@" + detail + " does nothing beside @" + kind.annotation() + ".",
                        "Maybe delete it; it belongs to @" + owner.annotation() + ".");
                none = false;
            }
        }
        return none;
    }

    private boolean refuseStrange() {
        boolean found = false;
        for (String one : new TreeSet<>(values.keySet())) {
            if (!known().contains(one)) {
                String meant = meant(one);
                complaints.note(
                        one, "@" + one + " means nothing.", meant == null ? elsewhere(one) : "Maybe @" + meant + ".");
                found = true;
            }
        }
        return found;
    }

    /** What to write where no annotation is meant: what people know from other rules stands in settings or nowhere. */
    private static String elsewhere(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "date", "until", "expires", "dateexpires", "dateeffective", "validuntil" ->
                "Maybe switch the rule off in settings.json until its date.";
            case "enabled", "disabled", "off" -> "Maybe name the rule under \"off\" in settings.json.";
            case "salience", "order" -> "Maybe delete it: the order of rules makes no difference.";
            case "name", "title" -> "Maybe delete it: the name of a rule stands behind the word rule.";
            default -> "There are " + signs(known()) + ".";
        };
    }

    /** The annotation of an effect that a word of a consequence stands for, or null. */
    static @Nullable String effect(String word) {
        for (String one : EffectKind.annotations()) {
            if (one.equalsIgnoreCase(word) || one.equalsIgnoreCase(word + "s")) {
                return one;
            }
        }
        return MEANT.get(word.replace("_", "").toLowerCase(Locale.ROOT));
    }

    /** The annotation that was meant by another word, or null. */
    private static @Nullable String meant(String word) {
        if (known().contains(word)) {
            return null;
        }
        String same = MEANT.get(word.replace("_", "").toLowerCase(Locale.ROOT));
        String nearest = same == null ? Nearest.of(word, known()) : null;
        return nearest == null ? same : nearest.substring("Maybe ".length(), nearest.length() - 1);
    }

    /** All annotations that mean something. */
    public static List<String> known() {
        List<String> known = EffectKind.annotations();
        known.add(REASON);
        known.add(OVERRIDES);
        known.add(ID);
        known.addAll(EffectKind.details());
        return known;
    }

    /** The value of an annotation that has to be there; empty if it is not, which is a problem. */
    private String said(String annotation) {
        String words = text(annotation);
        if (words == null || words.isEmpty()) {
            boolean missing = words == null;
            complaints.note(
                    missing ? null : annotation,
                    missing ? "This rule lacks its @" + annotation + "." : "@" + annotation + " says nothing.",
                    missing ? "Maybe add @" + annotation + "(...)." : "Such as " + example(annotation) + ".");
            return "";
        }
        return words;
    }

    /** An annotation with a value in its parentheses. */
    private static String example(String annotation) {
        String value = "\"...\"";
        for (EffectKind kind : EffectKind.ALL) {
            for (EffectValue one : kind.values()) {
                if (one.annotation().equals(annotation)) {
                    value = example(one.type());
                }
            }
        }
        return "@" + annotation + "(" + value + ")";
    }

    private static String example(EffectValue.Type type) {
        return switch (type) {
            case WHOLE -> "4";
            case LEVELS -> "1";
            case DECIMAL -> "0.25";
            case PRIORITY -> "P1";
            case ASSUMPTION, STATEMENT -> "\"user impact: High\"";
            default -> "\"...\"";
        };
    }

    private @Nullable String text(String annotation) {
        Object value = values.get(annotation);
        return value == null ? null : value.toString().strip();
    }

    private static String signs(List<String> names) {
        List<String> signs = new ArrayList<>();
        for (String one : names) {
            signs.add("@" + one);
        }
        return String.join(", ", signs);
    }
}
