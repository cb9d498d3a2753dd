package dev.triage.rules.internal.drools;

import dev.triage.rules.internal.drl.Beyond;
import dev.triage.rules.internal.drl.DrlFile;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.rule.ReadRule;
import java.util.List;

/**
 * Rules of one file as Drools gets them: with a package of their own, and what team files may leave out. Everything stays
 * on its line, so that a place in this text is a place in the file.
 *
 * @param rulePackage the package
 * @param file the file
 * @param rules the rules, all of this file and of the same stage; none if only what stands beside them is compiled
 */
public record CompiledText(String rulePackage, DrlFile file, List<ReadRule> rules) {

    /** Makes the text; the list is copied. */
    public CompiledText {
        rules = List.copyOf(rules);
    }

    SourceFile source() {
        return file.source();
    }

    /** What the first line begins with, so that columns there are shifted. */
    String head() {
        return "package " + rulePackage + "; import dev.triage.model.*; import dev.triage.rules.vocabulary.*;"
                + " import dev.triage.rules.vocabulary.backlog.*; ";
    }

    /** Where a place of this text is in the file: the head is taken to the beginning. */
    int inFile(int line, int column) {
        return source().offset(line, Math.max(1, line == 1 ? column - head().length() : column));
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
        for (Beyond extra : file.beyond()) {
            keep(text, written, extra.span());
        }
        for (ReadRule rule : rules) {
            keep(text, written, rule.written().span());
        }
        return head() + text;
    }

    private static void keep(StringBuilder text, String written, Span span) {
        text.replace(span.start(), span.end(), written.substring(span.start(), span.end()));
    }
}
