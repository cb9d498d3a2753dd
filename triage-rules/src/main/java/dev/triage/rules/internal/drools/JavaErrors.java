package dev.triage.rules.internal.drools;

import dev.triage.rules.internal.drl.Beyond;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.rule.ReadRule;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in a rule author's words, and with the place in their file, what Drools says of what it made of that. */
final class JavaErrors {

    private static final Pattern SYNTAX = Pattern.compile("\\[ERR \\d+] Line (\\d+):(\\d+) (.*?)(?: in rule \".*\")?");
    private static final Pattern JAVA =
            Pattern.compile("\\(line (\\d+),col (\\d+)\\) Parse error\\. Found (.+?), expected.*");

    /** What a message speaks of: the name that is unknown, or the expression that is not understood. */
    private static final List<Pattern> SUBJECTS = List.of(
            Pattern.compile("The method (\\w+)\\("),
            Pattern.compile("([\\w.]+) cannot be resolved"),
            Pattern.compile("can be imported\\. ([\\w.]+) "),
            Pattern.compile("The import ([\\w.]+)"),
            Pattern.compile("Unable to Analyse Expression (.+?):?$"),
            Pattern.compile("Unable to find class:? (\\w+)"),
            Pattern.compile("Unknown parameter in accumulate: (\\S+)"));

    private JavaErrors() {}

    /**
     * What is wrong with a rule.
     *
     * @param text what was compiled
     * @param rule the only rule in it
     * @param errors what Drools says
     */
    static List<RuleProblem> of(CompiledText text, ReadRule rule, List<DrlCompiler.Failure> errors) {
        List<RuleProblem> problems = new ArrayList<>();
        for (DrlCompiler.Failure error : errors) {
            String words = error.text().strip().replaceAll("\\s+", " ");
            // The generated source follows each message, and an empty package each message about syntax.
            if (!words.isEmpty() && !words.startsWith("Java source of") && !words.startsWith("Parser returned")) {
                problems.add(problem(text, rule, words));
            }
        }
        return problems;
    }

    private static RuleProblem problem(CompiledText text, ReadRule rule, String words) {
        SourceFile file = text.source();
        Matcher syntax = SYNTAX.matcher(words);
        if (syntax.matches()) {
            int line = Integer.parseInt(syntax.group(1));
            int column = Integer.parseInt(syntax.group(2))
                    + 1
                    - (line == 1 ? text.head().length() : 0);
            int offset = file.offset(line, Math.max(1, column));
            return file.problem(new Span(offset, offset), "Drools cannot read this: " + syntax.group(3) + ".", null);
        }
        Span consequence = consequence(rule);
        Matcher java = JAVA.matcher(words);
        if (java.find()) {
            int line = file.line(rule.written().then().start()) + Math.max(0, Integer.parseInt(java.group(1)) - 2);
            int offset = file.offset(line, 1);
            String rest = file.text().substring(offset);
            int found = rest.indexOf(java.group(3).replace("\"", ""));
            int start = offset + Math.max(0, found);
            return file.problem(new Span(start, start), "Java cannot read this: it found " + java.group(3) + ".", null);
        }
        return file.problem(subject(file, rule, words, consequence), plain(words), null);
    }

    private static Span subject(SourceFile file, ReadRule rule, String words, Span consequence) {
        for (Pattern pattern : SUBJECTS) {
            Matcher matcher = pattern.matcher(words);
            if (matcher.find()) {
                Span found = find(file, matcher.group(1), consequence);
                found = found == null
                        ? find(file, matcher.group(1), rule.written().span())
                        : found;
                found = found == null
                        ? find(file, matcher.group(1), new Span(0, file.text().length()))
                        : found;
                if (found != null) {
                    return found;
                }
            }
        }
        return consequence;
    }

    private static @Nullable Span find(SourceFile file, String subject, Span in) {
        Matcher matcher = Pattern.compile("(?<![\\w$])" + Pattern.quote(subject) + "(?!\\w)")
                .matcher(file.text());
        matcher.region(in.start(), in.end());
        matcher.useTransparentBounds(true);
        return matcher.find() ? new Span(matcher.start(), matcher.end()) : null;
    }

    /** The consequence if it goes beyond the vocabulary, or whatever does. */
    private static Span consequence(ReadRule rule) {
        return rule.beyond().stream()
                .filter(beyond -> beyond.what().contains("consequence"))
                .findFirst()
                .or(() -> rule.beyond().stream().findFirst())
                .map(Beyond::span)
                .orElse(rule.written().nameSpan());
    }

    /** A message without the names of generated classes. */
    static String plain(String words) {
        String plain = words.replaceAll("\\s+", " ")
                .replaceAll("[\\w./]*(?:Lambda\\w+|Rules|P)[0-9A-F]{2,32}[\\w.]*", "the rule")
                .replaceAll("dev\\.triage\\.(?:model|rules\\.vocabulary)\\.", "")
                .strip();
        plain = plain.endsWith(":") ? plain.substring(0, plain.length() - 1) : plain;
        return plain.endsWith(".") ? plain : plain + ".";
    }
}
