package dev.triage.rules.internal.drools;

import dev.triage.rules.internal.condition.Placeholders;
import dev.triage.rules.internal.drl.Beyond;
import dev.triage.rules.internal.drl.FactPattern;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.rule.ReadRule;
import dev.triage.rules.internal.text.Nearest;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says in a rule author's words, and with the place in their file, what compilers say of what was made of it. What they say is
 * never shown: it speaks of code that no author wrote. Not thread-safe; for one rule.
 */
final class JavaErrors {

    private static final Pattern SYNTAX = Pattern.compile("(?:\\[ERR \\d+] )?Line (\\d+):(\\d+) .*");
    private static final Pattern JAVA_SYNTAX =
            Pattern.compile(".*\\(line (\\d+),col (\\d+)\\) Parse error\\. Found +(.+?), expected(.*)");
    private static final Pattern EXPRESSION = Pattern.compile("Unable to Analyse Expression (.*?):?");
    private static final Pattern NAME = Pattern.compile("(?<![\\w$.\"])(\\$[\\w$]*|[a-z_][\\w$]*(?![\\w$(.]))");
    private static final Pattern WORD = Pattern.compile("[\\w$]+");
    private static final Set<String> JAVA_WORDS = Set.of("true", "false", "null", "this", "_this", "instanceof", "new");

    /** What compilers say, what that means ($1 and so on stand for parts), and the part to look for in the file. */
    private static final List<Saying> SAYINGS = List.of(
            new Saying(
                    "The method \\w+\\(.*\\) in the type PatternDSL.*",
                    "These two values cannot be compared.",
                    0,
                    Advice.NONE),
            new Saying(
                    "Only a type can be imported\\. ([\\w.]+) .*", "There is no class $1 to import.", 1, Advice.NONE),
            new Saying("The import ([\\w.]+) cannot be resolved", "There is no class $1 to import.", 1, Advice.NONE),
            new Saying("([\\w.]+) cannot be resolved to a type", "There is no type called $1.", 1, Advice.IMPORT),
            new Saying(".*Unable to find class:? '?([\\w.]+)'?.*", "There is no type called $1.", 1, Advice.IMPORT),
            new Saying("([\\w.$]+) cannot be resolved.*", "$1 is not defined here.", 1, Advice.NAME),
            new Saying("Unknown parameter in accumulate: (\\S+)", "$1 is not defined here.", 1, Advice.NAME),
            new Saying("Unable to parse left part of expression: (\\w+).*", "$1 is not defined here.", 1, Advice.NAME),
            new Saying(
                    "Unknown accumulate function: '(\\w+)'.*",
                    "There is no accumulate function called $1.",
                    1,
                    Advice.FUNCTION),
            new Saying(
                    "The method (\\w+)\\(.*\\) is undefined for the type (?:Lambda|Rules)\\w+",
                    "There is no function called $1.",
                    1,
                    Advice.NONE),
            new Saying(
                    "The method (\\w+)\\(.*\\) is undefined for the type (\\S+)",
                    "$2 has no method called $1.",
                    1,
                    Advice.NONE),
            new Saying(
                    "The method (\\w+)\\((.*)\\) in the type \\S+ is not applicable for the arguments \\((.*)\\)",
                    "$1 takes ($2), not ($3).",
                    1,
                    Advice.NONE),
            new Saying(
                    "Method (\\w+) on class (\\S+) with arguments \\[(.*)\\] is missing",
                    "$2 has no method $1 that takes ($3).",
                    1,
                    Advice.NONE),
            new Saying("Unknown field (\\w+) on class (\\S+)", "$2 has no property called $1.", 1, Advice.PROPERTY),
            new Saying(
                    "The field (\\w+)\\.(\\w+) is not visible",
                    "The field $2 is not accessible: facts do not change.",
                    2,
                    Advice.CALL),
            new Saying(
                    "Type mismatch: cannot convert from (.+) to (.+)",
                    "Expected the type $2, but this is of the type $1.",
                    0,
                    Advice.NONE),
            new Saying(
                    "Comparison operation requires compatible types\\. Found (.+) and (.+)",
                    "Values of the types $1 and $2 cannot be compared.",
                    0,
                    Advice.NONE),
            new Saying("Duplicate local variable (\\S+)", "The name $1 is used twice.", 1, Advice.RENAME),
            new Saying(
                    "The local variable (\\S+) may not have been initialized", "$1 has no value yet.", 1, Advice.NONE),
            new Saying("Void methods cannot return a value", "A consequence does not return a value.", 0, Advice.NONE),
            new Saying(
                    "This method must return a result of type (.+)",
                    "This function does not always return a value of the type $1.",
                    0,
                    Advice.NONE),
            new Saying("Unhandled exception type (\\S+)", "The exception $1 is not caught.", 0, Advice.NONE));

    private static final List<String> FUNCTIONS = List.of(
            "average", "min", "max", "count", "sum", "variance", "standardDeviation", "collectList", "collectSet");

    private final CompiledText text;
    private final ReadRule rule;
    private final SourceFile file;

    private JavaErrors(CompiledText text, ReadRule rule) {
        this.text = text;
        this.rule = rule;
        this.file = text.source();
    }

    /**
     * What is wrong with a rule.
     *
     * @param text what was compiled
     * @param rule the only rule in it
     * @param failures what compilers say
     */
    static Set<RuleProblem> of(CompiledText text, ReadRule rule, List<DrlCompiler.Failure> failures) {
        JavaErrors errors = new JavaErrors(text, rule);
        Set<RuleProblem> problems = new LinkedHashSet<>();
        Set<RuleProblem> general = new LinkedHashSet<>();
        for (DrlCompiler.Failure failure : failures) {
            RuleProblem problem = errors.problem(failure, failure.text().strip().replaceAll("\\s+", " "));
            if (problem == null) {
                general.add(errors.general(failure));
            } else {
                problems.add(problem);
            }
        }
        return problems.isEmpty() ? general : problems; // one error has many consequences
    }

    private @Nullable RuleProblem problem(DrlCompiler.Failure failure, String words) {
        Matcher syntax = SYNTAX.matcher(words);
        if (syntax.matches()) {
            return unexpected(text.inFile(number(syntax, 1), number(syntax, 2) + 1), null);
        }
        Matcher java = JAVA_SYNTAX.matcher(words);
        if (java.matches()) {
            boolean semicolon = java.group(4).contains("\";\"");
            int place =
                    javaPlace(number(java, 1), number(java, 2), java.group(3).replaceAll("[\" ]|<[A-Z_]+>", ""));
            return place < 0
                    ? endless(semicolon ? "Maybe a semicolon." : null)
                    : unexpected(place, semicolon ? "Maybe a semicolon before it." : null);
        }
        Matcher expression = EXPRESSION.matcher(words);
        if (expression.matches()) {
            String unknown = unknown(expression.group(1));
            return unknown == null
                    ? null
                    : file.problem(find(unknown), unknown + " is not defined here.", Nearest.of(unknown, names()));
        }
        for (Saying saying : SAYINGS) {
            Matcher matcher = saying.pattern().matcher(words);
            if (matcher.matches()) {
                String subject = saying.subject() == 0 ? "" : matcher.group(saying.subject());
                Span place = subject.isEmpty() || !failure.source().isEmpty() ? place(failure, subject) : find(subject);
                return file.problem(
                        place, filled(saying.sentence(), matcher), suggestion(saying.advice(), matcher, subject));
            }
        }
        return null;
    }

    private RuleProblem general(DrlCompiler.Failure failure) {
        boolean consequence =
                failure.source().contains("void execute(") || failure.text().contains("consequence");
        boolean function = !consequence && failure.source().contains("implements org.drools.model.Model");
        return file.problem(
                place(failure, ""),
                consequence
                        ? "Java cannot compile this consequence."
                        : function ? "Java cannot compile this function." : "Drools cannot compile this condition.",
                null);
    }

    private RuleProblem unexpected(int place, @Nullable String suggestion) {
        Matcher word = Pattern.compile("[\\w$]+|\\S").matcher(file.text());
        Span span = word.find(place) ? new Span(word.start(), word.end()) : new Span(place, place);
        String found = file.text(span);
        boolean fact = suggestion == null && !found.isEmpty() && Character.isUpperCase(found.charAt(0));
        return file.problem(
                span, "\"" + found + "\" is not expected here.", fact ? "Maybe write and before it." : suggestion);
    }

    /** Something is missing at the end of a consequence. */
    private RuleProblem endless(@Nullable String suggestion) {
        int end = construct().end();
        Span last = new Span(end - 1, end);
        return file.problem(last, "Something is missing at the end of this consequence.", suggestion);
    }

    /** A line of a consequence, or of a function, is counted from a brace that is put in front of it. */
    private int javaPlace(int line, int column, String found) {
        List<Integer> starts = new ArrayList<>();
        if (rule.beyond().stream().anyMatch(beyond -> beyond.what().contains("consequence"))) {
            starts.add(rule.written().then().end());
        }
        for (Beyond beyond : rule.file().beyond()) {
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
    private Span place(DrlCompiler.Failure failure, String subject) {
        String source = failure.source();
        int body = source.indexOf('{', Math.max(0, source.indexOf("void execute(")));
        String wanted = subject.isEmpty() ? wordAt(source, failure.offset()) : subject;
        if (source.contains("void execute(") && body >= 0 && body < failure.offset() && !wanted.isEmpty()) {
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
    private Span find(String word) {
        List<Span> spans = new ArrayList<>();
        rule.beyond().forEach(beyond -> spans.add(beyond.span()));
        spans.add(
                new Span(rule.written().nameSpan().end(), rule.written().span().end()));
        rule.file().beyond().forEach(beyond -> spans.add(beyond.span()));
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
    private Span construct() {
        return rule.beyond().isEmpty()
                ? rule.written().nameSpan()
                : rule.beyond().get(0).span();
    }

    /** The first name in an expression that nothing has. */
    private @Nullable String unknown(String expression) {
        Set<String> known = names();
        Matcher name = NAME.matcher(expression.replaceAll("\"[^\"]*\"", "\"\""));
        while (name.find()) {
            if (!known.contains(name.group(1)) && !JAVA_WORDS.contains(name.group(1))) {
                return name.group(1);
            }
        }
        return null;
    }

    /** The names that the rule gives, and those of what the facts have that it looks for. */
    private Set<String> names() {
        Set<String> names = new TreeSet<>(rule.written().names());
        for (FactPattern pattern : rule.written().patterns()) {
            add(names, pattern.variable());
            pattern.constraints().forEach(constraint -> add(names, constraint.variable()));
        }
        rule.condition().facts().forEach(fact -> names.addAll(Placeholders.of(fact.type())));
        return names;
    }

    private static void add(Set<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }

    private @Nullable String suggestion(Advice advice, Matcher matcher, String subject) {
        return switch (advice) {
            case NONE -> null;
            case NAME -> Nearest.of(subject, names());
            case FUNCTION -> Nearest.orAll(subject, FUNCTIONS);
            case IMPORT ->
                isClass("java.util." + subject)
                        ? "Maybe import java.util." + subject + "; at the top of the file."
                        : null;
            case PROPERTY -> property(matcher.group(2), subject);
            case CALL -> "Maybe " + subject + "().";
            case RENAME -> "Maybe rename one.";
        };
    }

    private static @Nullable String property(String type, String subject) {
        try {
            return Nearest.orAll(subject, Placeholders.of(Class.forName(type)));
        } catch (ClassNotFoundException unknown) {
            return null;
        }
    }

    private static boolean isClass(String name) {
        try {
            Class.forName(name, false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** A sentence with the parts of what was said, types without their packages. */
    private static String filled(String sentence, Matcher matcher) {
        String filled = sentence;
        boolean whole = sentence.endsWith("to import.");
        for (int i = 1; i <= matcher.groupCount(); i++) {
            String part = String.valueOf(matcher.group(i));
            filled = filled.replace(
                    "$" + i,
                    whole ? part : part.replaceAll("(?<![\\w.])(?:class |interface )?(?:\\w++\\.){1,40}(?=[A-Z])", ""));
        }
        return filled;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** What to write instead, which does not depend on the words of a message. */
    private enum Advice {
        NONE,
        /** The nearest name that the rule knows. */
        NAME,
        /** The nearest accumulate function, or all. */
        FUNCTION,
        /** An import, if Java has such a collection. */
        IMPORT,
        /** The nearest property of the type, or all. */
        PROPERTY,
        /** The method instead of the field. */
        CALL,
        /** Another name for one of two things. */
        RENAME
    }

    /**
     * What compilers say.
     *
     * @param pattern how it reads
     * @param sentence what it means; $1 and so on stand for its parts
     * @param subject the part to look for in the file, from 1; 0 if there is none
     * @param advice what to write instead
     */
    private record Saying(Pattern pattern, String sentence, int subject, Advice advice) {
        Saying(String pattern, String sentence, int subject, Advice advice) {
            this(Pattern.compile(pattern), sentence, subject, advice);
        }
    }
}
