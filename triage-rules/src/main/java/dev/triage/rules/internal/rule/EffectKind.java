package dev.triage.rules.internal.rule;

import static dev.triage.rules.internal.rule.EffectValue.Type.ASSUMPTION;
import static dev.triage.rules.internal.rule.EffectValue.Type.DECIMAL;
import static dev.triage.rules.internal.rule.EffectValue.Type.FLAG;
import static dev.triage.rules.internal.rule.EffectValue.Type.LEVELS;
import static dev.triage.rules.internal.rule.EffectValue.Type.LIST;
import static dev.triage.rules.internal.rule.EffectValue.Type.PRIORITY;
import static dev.triage.rules.internal.rule.EffectValue.Type.RELATION;
import static dev.triage.rules.internal.rule.EffectValue.Type.STATEMENT;
import static dev.triage.rules.internal.rule.EffectValue.Type.TEXT;
import static dev.triage.rules.internal.rule.EffectValue.Type.WHOLE;

import dev.triage.rules.vocabulary.Fit;
import dev.triage.rules.vocabulary.Meaning;
import dev.triage.rules.vocabulary.Signal;
import dev.triage.rules.vocabulary.Text;
import dev.triage.rules.vocabulary.Theme;
import dev.triage.rules.vocabulary.backlog.Backlog;
import dev.triage.rules.vocabulary.backlog.Blocking;
import dev.triage.rules.vocabulary.backlog.Candidate;
import dev.triage.rules.vocabulary.backlog.Ranked;
import dev.triage.rules.vocabulary.backlog.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rules can do: the table of all effects, as rules write them. Reading, changing and mutating an effect, and where its
 * rules work, follow from its row; {@link EffectValues} makes the effect itself of the values.
 *
 * @param annotation the annotation that says it
 * @param stage where rules work that say it
 * @param about the facts of which such a rule is about one; empty if it need not be about any
 * @param needsFact whether such a rule must look for one of these facts
 * @param values what it says, that of the annotation itself first
 * @param twin the annotation that says the same with more or less certainty, or null
 */
public record EffectKind(
        String annotation,
        String stage,
        List<Class<?>> about,
        boolean needsFact,
        List<EffectValue> values,
        @Nullable String twin) {

    private static final String INTERPRET = RuleBase.INTERPRET;
    private static final String ASSESS = RuleBase.ASSESS;
    private static final String PRIORITISE = RuleBase.PRIORITISE;
    private static final String DETECT = RuleBase.DETECT;
    private static final String PATTERNS = RuleBase.PATTERNS;

    /** All of them, in the order in which they are listed. */
    public static final List<EffectKind> ALL = List.of(
            kind("adds", PRIORITISE).with(number(WHOLE)),
            kind("gives", PRIORITISE)
                    .with(value(PRIORITY), number("from", WHOLE).orNone()),
            kind("raises", PRIORITISE).with(number(LEVELS)),
            kind("lowers", PRIORITISE).with(number(LEVELS)),
            kind("neverBelow", PRIORITISE).with(number(PRIORITY)),
            kind("neverAbove", PRIORITISE).with(number(PRIORITY)),
            kind("decides", PRIORITISE).with(number(PRIORITY)),
            kind("pins", PRIORITISE).with(value(FLAG)),
            kind("assumes", ASSESS).with(number(ASSUMPTION)),
            kind("standsFor", INTERPRET)
                    .about(Signal.class)
                    .with(number(STATEMENT))
                    .orElse("suggests"),
            kind("suggests", INTERPRET)
                    .about(Signal.class)
                    .with(number(STATEMENT))
                    .orElse("standsFor"),
            kind("means", ASSESS).about(Meaning.class).with(value(FLAG)),
            kind("strongHint", DETECT).about(Text.class).with(value(TEXT)).orElse("weakHint"),
            kind("weakHint", DETECT).about(Text.class).with(value(TEXT)).orElse("strongHint"),
            kind("strong", DETECT).about(Text.class).with(number(WHOLE), number("weak", WHOLE), value("phrase", TEXT)),
            kind("pointsAtMost", DETECT).about(Theme.class).with(number(WHOLE)),
            kind("example", DETECT).about(Theme.class).with(value(FLAG)),
            kind("clear", DETECT).about(Theme.class).with(value(FLAG)),
            kind("countsFor", DETECT).with(number(WHOLE)),
            kind("pattern", PATTERNS)
                    .with(
                            value(TEXT),
                            value("topic", TEXT),
                            value("summary", TEXT),
                            number("need", DECIMAL).orNone()),
            kind("reports", PATTERNS).about(Candidate.class).with(value(FLAG)),
            kind("answers", RuleBase.RECOMMEND).with(value(TEXT), value("firstStep", TEXT)),
            kind("nextStep", RuleBase.PLAN).with(value(TEXT)),
            kind("suits", RuleBase.ASSIGN).about(Fit.class).with(number(WHOLE)),
            kind("lists", RuleBase.SUMMARISE).with(value(LIST)),
            kind("warns", RuleBase.SUMMARISE).mayBeAbout(Backlog.class).with(value(TEXT)),
            kind("relates", RuleBase.RELATE).about(Blocking.class, Row.class).with(value(RELATION)));

    /** Makes a kind; the lists are copied. */
    public EffectKind {
        about = List.copyOf(about);
        values = List.copyOf(values);
    }

    /** The kind that an annotation says, or null if it says none. */
    public static @Nullable EffectKind of(String annotation) {
        for (EffectKind kind : ALL) {
            if (kind.annotation.equals(annotation)) {
                return kind;
            }
        }
        return null;
    }

    /** The annotations that say what a rule does. */
    public static List<String> annotations() {
        List<String> names = new ArrayList<>();
        for (EffectKind kind : ALL) {
            names.add(kind.annotation);
        }
        return names;
    }

    /** The annotations that stand beside others, each of one kind. */
    static List<String> details() {
        List<String> names = new ArrayList<>();
        for (EffectKind kind : ALL) {
            for (EffectValue value : kind.values) {
                if (!value.annotation().equals(kind.annotation)) {
                    names.add(value.annotation());
                }
            }
        }
        return names;
    }

    /** The kind whose rules say such a detail, or null if none do. */
    static @Nullable EffectKind ofDetail(String annotation) {
        for (EffectKind kind : ALL) {
            for (EffectValue value : kind.values) {
                if (value.annotation().equals(annotation)) {
                    return kind;
                }
            }
        }
        return null;
    }

    /** The values that settings can change. */
    List<EffectValue> numbers() {
        List<EffectValue> numbers = new ArrayList<>();
        for (EffectValue value : values) {
            if (value.number()) {
                numbers.add(value);
            }
        }
        return numbers;
    }

    /**
     * Where rules of this kind work that look for some facts, and what they are about.
     *
     * @param facts the names of the facts
     */
    public EffectKind lookingFor(Set<String> facts) {
        // Patterns and issues are reported by the same word.
        return annotation.equals("reports") && facts.contains(Ranked.class.getSimpleName())
                ? new EffectKind(annotation, RuleBase.SUMMARISE, List.of(Ranked.class), true, values, twin)
                : this;
    }

    private static EffectKind kind(String annotation, String stage) {
        return new EffectKind(annotation, stage, List.of(), false, List.of(), null);
    }

    private EffectKind about(Class<?>... facts) {
        return new EffectKind(annotation, stage, List.of(facts), true, values, twin);
    }

    private EffectKind mayBeAbout(Class<?> fact) {
        return new EffectKind(annotation, stage, List.of(fact), false, values, twin);
    }

    private EffectKind orElse(String other) {
        return new EffectKind(annotation, stage, about, needsFact, values, other);
    }

    private EffectKind with(EffectValue... some) {
        List<EffectValue> named = new ArrayList<>();
        for (EffectValue value : some) {
            named.add(value.annotation().isEmpty() ? value.named(annotation) : value);
        }
        return new EffectKind(annotation, stage, about, needsFact, named, twin);
    }

    private static EffectValue value(EffectValue.Type type) {
        return value("", type);
    }

    private static EffectValue value(String annotation, EffectValue.Type type) {
        return new EffectValue(annotation, type, false, true);
    }

    private static EffectValue number(EffectValue.Type type) {
        return number("", type);
    }

    private static EffectValue number(String annotation, EffectValue.Type type) {
        return new EffectValue(annotation, type, true, true);
    }
}
