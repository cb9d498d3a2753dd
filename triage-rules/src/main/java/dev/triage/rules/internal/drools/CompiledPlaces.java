package dev.triage.rules.internal.drools;

import dev.triage.rules.internal.drl.Beyond;
import dev.triage.rules.internal.drl.DrlFile;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.rule.ReadRule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where the author of a rule wrote what a compiler complains of. Compilers count in text that was generated from it. */
final class CompiledPlaces {

    private static final Pattern WORD = Pattern.compile("[\\w$]+");

    private final @Nullable ReadRule rule;
    private final List<Beyond> own;
    private final List<Beyond> beside;
    private final SourceFile file;

    /** @param rule the only rule that is compiled, or null if there is none */
    CompiledPlaces(@Nullable ReadRule rule, DrlFile file) {
        this.rule = rule;
        this.own = rule == null ? List.of() : rule.beyond();
        this.beside = file.beyond();
        this.file = file.source();
    }

    /** A line of a consequence, or of a function, is counted from a brace that is put in front of it. */
    int javaPlace(int line, int column, String found) {
        List<Integer> starts = new ArrayList<>();
        if (rule != null && own.stream().anyMatch(beyond -> beyond.what().contains("consequence"))) {
            starts.add(rule.written().then().end());
        }
        for (Beyond beyond : beside) {
            starts.add(beyond.span().start());
        }
        for (int start : starts) {
            // Drools leaves out the blank characters in front of the first word.
            int first = start;
            while (Character.isWhitespace(file.text().charAt(first))) {
                first++;
            }
            int from = file.offset(file.line(first) + Math.max(0, line - 2), 1);
            int place = file.text().indexOf(found, Math.max(first, from + (line > 2 ? column : 0)));
            int end = file.text().indexOf('\n', from);
            if (place >= 0 && (end < 0 || place < end)) {
                return place;
            }
        }
        return -1;
    }

    /** Where something is that was generated from what the file says. */
    Span place(DrlCompiler.Failure failure, String subject) {
        String source = failure.source();
        int body = source.indexOf('{', Math.max(0, source.indexOf("void execute(")));
        String wanted = subject.isEmpty() ? wordAt(source, failure.offset()) : subject;
        if (rule != null
                && source.contains("void execute(")
                && body >= 0
                && body < failure.offset()
                && !wanted.isEmpty()) {
            int count = 1;
            Matcher earlier = word(wanted).matcher(source);
            earlier.region(body, source.length());
            while (earlier.find() && earlier.start() < failure.offset()) {
                count++;
            }
            Span consequence =
                    new Span(rule.written().then().end(), rule.written().span().end() - "end".length());
            for (int i = count; i > 0; i--) { // what Drools put in may count as well
                Span found = find(wanted, consequence, i);
                if (found != null) {
                    return found;
                }
            }
        }
        return wanted.isEmpty() ? construct() : find(wanted);
    }

    private static String wordAt(String source, int offset) {
        Matcher word = WORD.matcher(source);
        return offset > 0 && offset < source.length() && word.find(offset) ? word.group() : "";
    }

    /** The first place of a word, in the rule or beside it. */
    Span find(String word) {
        List<Span> spans = new ArrayList<>();
        own.forEach(beyond -> spans.add(beyond.span()));
        if (rule != null) {
            spans.add(new Span(
                    rule.written().nameSpan().end(), rule.written().span().end()));
        }
        beside.forEach(beyond -> spans.add(beyond.span()));
        for (Span span : spans) {
            Span found = find(word, span, 1);
            if (found != null) {
                return found;
            }
        }
        return construct();
    }

    private @Nullable Span find(String word, Span in, int count) {
        Matcher matcher = word(word).matcher(file.text());
        matcher.region(in.start(), in.end());
        matcher.useTransparentBounds(true);
        for (int i = 1; i < count && matcher.find(); i++) {
            // goes on to the next one
        }
        return matcher.find() ? new Span(matcher.start(), matcher.end()) : null;
    }

    private static Pattern word(String word) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?![\\w$])");
    }

    /** What goes beyond the vocabulary. */
    Span construct() {
        List<Beyond> all = rule == null ? beside : own;
        return rule != null && all.isEmpty()
                ? rule.written().nameSpan()
                : all.get(0).span();
    }
}
