package dev.triage.rules.internal.team;

import dev.triage.rules.internal.EffectRole;
import dev.triage.rules.internal.drl.Beyond;
import dev.triage.rules.internal.drl.FactPattern;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import java.util.List;

/**
 * Rules of one file as Drools gets them: with a package of their own, what team files may leave out, and what lets the
 * annotation of a rule take effect. Everything stays on its line.
 *
 * @param rulePackage the package
 * @param rules the rules, all of the same file and stage
 */
record CompiledText(String rulePackage, List<TeamRule> rules) {

    private static final String FACT = "$aboutThis";

    /** Makes the text; the list is copied. */
    CompiledText {
        rules = List.copyOf(rules);
    }

    SourceFile source() {
        return rules.get(0).file().source();
    }

    /** What the first line begins with, so that columns there are shifted. */
    String head() {
        return "package " + rulePackage + "; import dev.triage.model.*; import dev.triage.rules.vocabulary.*;"
                + " global Outcome outcome; ";
    }

    String fileName() {
        return rulePackage.replace('.', '/') + "/rules.drl";
    }

    String text() {
        String written = source().text();
        StringBuilder text = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            text.append(written.charAt(i) == '\n' ? '\n' : ' ');
        }
        for (Beyond extra : rules.get(0).file().beyond()) {
            keep(text, written, extra.span());
        }
        for (TeamRule rule : rules) {
            keep(text, written, rule.written().span());
        }
        for (int i = rules.size() - 1; i >= 0; i--) {
            apply(text, rules.get(i));
        }
        return head() + text;
    }

    private static void keep(StringBuilder text, String written, Span span) {
        text.replace(span.start(), span.end(), written.substring(span.start(), span.end()));
    }

    /** Lets the annotation take effect, of the fact that the rule is about. */
    private static void apply(StringBuilder text, TeamRule rule) {
        Span then = rule.written().then();
        if (text.substring(then.end(), rule.written().span().end()).contains("outcome.apply(")) {
            return;
        }
        FactPattern about = rule.written()
                .about(EffectRole.of(rule.effect(), TeamRuleReader.types(rule.written()))
                        .about())
                .orElse(null);
        String variable = about == null ? null : about.variable();
        String fact = about == null ? "" : ", " + (variable == null ? FACT : variable);
        text.insert(then.end(), " outcome.apply(kcontext" + fact + ");");
        if (about != null && variable == null) {
            text.insert(about.typeSpan().start(), FACT + " : ");
        }
    }
}
