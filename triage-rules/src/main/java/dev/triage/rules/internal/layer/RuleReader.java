package dev.triage.rules.internal.layer;

import dev.triage.model.decision.Effect;
import dev.triage.model.decision.RuleEffect;
import dev.triage.rules.catalogue.CatalogueEffect;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.condition.ConditionReader;
import dev.triage.rules.internal.condition.Java;
import dev.triage.rules.internal.condition.Placeholders;
import dev.triage.rules.internal.condition.Vocabulary;
import dev.triage.rules.internal.drl.Annotation;
import dev.triage.rules.internal.drl.Beyond;
import dev.triage.rules.internal.drl.DrlFile;
import dev.triage.rules.internal.drl.DrlRule;
import dev.triage.rules.internal.drl.FactPattern;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.drl.Token;
import dev.triage.rules.internal.drl.parse.DrlParser;
import dev.triage.rules.internal.drools.JavaRules;
import dev.triage.rules.internal.rule.AnnotationProblems;
import dev.triage.rules.internal.rule.Annotations;
import dev.triage.rules.internal.rule.ConsequenceEffect;
import dev.triage.rules.internal.rule.EffectKind;
import dev.triage.rules.internal.rule.EffectValues;
import dev.triage.rules.internal.rule.ReadRule;
import dev.triage.rules.internal.text.InvisibleCharacters;
import dev.triage.rules.internal.text.Nearest;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import dev.triage.rules.vocabulary.backlog.Backlog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rules of a file, and says what is wrong with them. Not thread-safe. */
public final class RuleReader {

    private final DrlFile file;
    private final Trust trust;
    private final List<RuleProblem> problems;

    private RuleReader(DrlFile file, Trust trust, List<RuleProblem> problems) {
        this.file = file;
        this.trust = trust;
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @param source the file
     * @param trust how far its author is trusted
     * @param problems takes what is wrong
     */
    public static List<ReadRule> read(SourceFile source, Trust trust, List<RuleProblem> problems) {
        int before = problems.size();
        DrlFile file = DrlParser.parse(source, problems);
        RuleReader reader = new RuleReader(file, trust, problems);
        reader.refuseIfRestricted(file.beyond());
        reader.refuseWrongNames();
        List<ReadRule> rules = new ArrayList<>();
        for (DrlRule written : file.rules()) {
            ReadRule rule = reader.read(written);
            if (rule != null) {
                rules.add(rule);
            }
        }
        // A restricted file with anything beyond is refused above; never compile one whatever changes there.
        if (trust == Trust.FULL
                && problems.size() == before
                && rules.stream().allMatch(rule -> rule.beyond().isEmpty())) {
            JavaRules.check(file, problems);
        }
        return rules;
    }

    /** Refuses imports of what is not there, and another meaning for the name of one of our facts. */
    private void refuseWrongNames() {
        for (DrlFile.Import imported : file.imports()) {
            if (trust == Trust.FULL && !Java.has(imported)) {
                problems.add(file.source()
                        .problem(
                                imported.span(),
                                "There is no " + imported.name() + " to import.",
                                "Maybe put what holds it on the class path, or delete this line."));
            }
        }
        file.names().forEach((name, span) -> {
            if (Vocabulary.fact(name).isPresent()) {
                problems.add(file.source()
                        .problem(span, name + " is the name of a fact of this library.", "Maybe another name."));
            }
        });
    }

    private @Nullable ReadRule read(DrlRule rule) {
        int before = problems.size();
        refuseStrangeName(rule);
        if (trust == Trust.RESTRICTED) {
            Restrictions.onFacts(file, rule, problems);
        }
        Map<String, String> values = values(rule);
        Annotations annotations = new Annotations(rule.name(), values, new Noting(file.source(), rule, problems));
        String id = annotations.id();
        String reason = annotations.reason();
        String overrides = annotations.overrides();
        Beyond java = rule.consequence();
        if (java != null && annotations.lackEffect()) {
            refuseConsequence(java, rule);
            return null;
        }
        EffectKind kind = annotations.kind();
        RuleEffect effect = kind == null ? null : annotations.effect(kind);
        if (effect == null) {
            readConditionOnly(rule, kind);
            refuseIfRestricted(rule.beyond());
            return null;
        }
        EffectKind role = EffectValues.kind(effect).lookingFor(types(rule));
        ConditionReader reader = new ConditionReader(file, rule, role.stage(), trust, problems);
        Condition condition = reader.read(role.needsFact() ? role.about() : List.of());
        placeholders(rule, effect);
        lateAddition(rule, effect);
        List<Beyond> beyond = new ArrayList<>(rule.beyond());
        beyond.addAll(reader.beyond());
        refuseIfRestricted(beyond);
        Token parent = rule.parent();
        if (parent != null && !beyond.isEmpty()) {
            problems.add(file.source()
                    .problem(
                            parent.span(),
                            "A rule that goes beyond the vocabulary extends no other one.",
                            "Maybe repeat what the other one looks for."));
        }
        return problems.size() > before
                ? null
                : new ReadRule(
                        file, rule, id, role.stage(), role.about(), effect, reason, overrides, condition, beyond);
    }

    /** Refuses an effect that is stated in the consequence, and says what else is wrong with the rule. */
    private void refuseConsequence(Beyond java, DrlRule rule) {
        ConsequenceEffect meant = ConsequenceEffect.of(file.source().text(java.span()));
        problems.add(file.source()
                .problem(
                        java.span(),
                        "A rule states its effect by an annotation before when, not after then.",
                        meant == null ? Annotations.anyEffect() : "Maybe " + meant.annotation() + " before when."));
        readConditionOnly(rule, meant == null ? null : meant.kind());
    }

    /** Says what is wrong with the condition of a rule that is refused for something else. */
    private void readConditionOnly(DrlRule rule, @Nullable EffectKind kind) {
        if (kind != null) {
            EffectKind role = kind.lookingFor(types(rule));
            new ConditionReader(file, rule, role.stage(), trust, problems)
                    .read(role.needsFact() ? role.about() : List.of());
        }
    }

    /** Refuses a name that looks like another one. */
    private void refuseStrangeName(DrlRule rule) {
        int strange = InvisibleCharacters.strangeInName(rule.name());
        if (strange >= 0) {
            problems.add(file.source()
                    .problem(
                            rule.nameSpan(),
                            "A letter of this name looks like another one ("
                                    + InvisibleCharacters.code(rule.name().codePointAt(strange)) + ").",
                            "Maybe type the word \"" + word(rule.name(), strange) + "\" again."));
        }
    }

    private static String word(String name, int at) {
        return name.substring(name.lastIndexOf(' ', at) + 1).split(" ", 2)[0];
    }

    /** The names of the facts that a rule looks for. */
    static Set<String> types(DrlRule rule) {
        Set<String> types = new HashSet<>();
        for (FactPattern pattern : rule.patterns()) {
            types.add(pattern.type());
        }
        return types;
    }

    /** Refuses points for a score that a rule waits for: they would not be a part of it. */
    private void lateAddition(DrlRule rule, RuleEffect effect) {
        for (FactPattern pattern : rule.patterns()) {
            if (effect instanceof Effect.Points && pattern.type().equals("Sum")) {
                problems.add(file.source()
                        .problem(
                                pattern.typeSpan(),
                                "The score is complete when a rule sees the Sum, so @adds changes nothing.",
                                "Maybe @raises(1), @lowers(1) or @neverBelow."));
            }
        }
    }

    /** Refuses braces in a text that nothing is filled in for. */
    private void placeholders(DrlRule rule, RuleEffect effect) {
        if (effect instanceof CatalogueEffect.Warns warns) {
            List<String> names = types(rule).contains("Backlog") ? Placeholders.of(Backlog.class) : List.of();
            placeholders(rule, "warns", warns.warning(), names);
        } else if (effect instanceof CatalogueEffect.Shows shows) {
            placeholders(rule, "summary", shows.summary(), List.of("count", "total", "urgent", "first"));
        }
    }

    private void placeholders(DrlRule rule, String annotation, String text, List<String> names) {
        Span place = rule.annotation(annotation).map(Annotation::span).orElse(rule.nameSpan());
        for (String name : Placeholders.in(text)) {
            if (!names.contains(name)) {
                problems.add(file.source()
                        .problem(
                                place,
                                "Nothing is filled in for {" + name + "} here.",
                                names.isEmpty()
                                        ? "Maybe look for Backlog( ... ), whose properties can stand in braces."
                                        : Nearest.orAll(name, names)));
            }
        }
    }

    private Map<String, String> values(DrlRule rule) {
        Map<String, String> values = new HashMap<>();
        for (Annotation annotation : rule.annotations()) {
            String value = annotation.value() == null ? "" : annotation.value();
            if (values.putIfAbsent(annotation.name(), value) != null) {
                problems.add(file.source()
                        .problem(
                                annotation.span(),
                                "This rule says @" + annotation.name() + " twice.",
                                "Maybe keep one of them."));
            }
        }
        return values;
    }

    /** Notes what is wrong with an annotation at its place. No lambda: this runs when a program starts. */
    private record Noting(SourceFile file, DrlRule rule, List<RuleProblem> problems) implements AnnotationProblems {

        @Override
        public void note(@Nullable String annotation, String message, @Nullable String suggestion) {
            Annotation written =
                    annotation == null ? null : rule.annotation(annotation).orElse(null);
            Span place = written == null ? rule.nameSpan() : written.span();
            problems.add(file.problem(place, message, suggestion));
        }
    }

    private void refuseIfRestricted(List<Beyond> all) {
        for (Beyond beyond : trust == Trust.RESTRICTED ? all : List.<Beyond>of()) {
            problems.add(file.source()
                    .problem(
                            beyond.span(),
                            beyond.what() + " is not allowed in rules that are restricted to the vocabulary.",
                            "Maybe say it with the facts, their properties and levels; docs/RULES.md lists them."));
        }
    }
}
