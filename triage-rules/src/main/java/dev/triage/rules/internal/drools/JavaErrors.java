package dev.triage.rules.internal.drools;

import dev.triage.rules.internal.condition.Placeholders;
import dev.triage.rules.internal.condition.Vocabulary;
import dev.triage.rules.internal.drl.FactPattern;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.drl.Token;
import dev.triage.rules.internal.rule.ReadRule;
import dev.triage.rules.internal.text.Nearest;
import dev.triage.rules.source.RuleProblem;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says in a rule author's words, and with the place in their file, what compilers say of what was made of it. What they say is
 * never shown: it speaks of code that no author wrote. Not thread-safe; for one rule, or for what stands beside the rules.
 */
final class JavaErrors {

    private static final Pattern SYNTAX = Pattern.compile("(?:\\[ERR \\d+] )?Line (\\d+):(\\d+) .*");
    private static final Pattern JAVA_SYNTAX =
            Pattern.compile(".*\\(line (\\d+),col (\\d+)\\) Parse error\\. Found +(.+?), expected(.*)");
    private static final Pattern EXPRESSION = Pattern.compile("Unable to Analyse Expression (.*?):?");
    private static final Pattern NAME = Pattern.compile("(?<![\\w$.\"])(\\$[\\w$]*|[a-z_][\\w$]*(?![\\w$(.]))");
    private static final Set<String> JAVA_WORDS =
            Set.of("true", "false", "null", "this", "_this", "instanceof", "new", "eval");

    private static final List<String> PACKAGES = List.of("java.util.", "java.time.", "java.math.");

    private static final List<String> FUNCTIONS = List.of(
            "average", "min", "max", "count", "sum", "variance", "standardDeviation", "collectList", "collectSet");

    private final CompiledText text;
    private final @Nullable ReadRule rule;
    private final SourceFile file;
    private final CompiledPlaces places;

    private JavaErrors(CompiledText text, @Nullable ReadRule rule) {
        this.text = text;
        this.rule = rule;
        this.file = text.source();
        this.places = new CompiledPlaces(rule, text.file());
    }

    /**
     * What is wrong with a rule.
     *
     * @param text what was compiled
     * @param rule the only rule in it, or null if there is none
     * @param failures what compilers say
     */
    static Set<RuleProblem> of(CompiledText text, @Nullable ReadRule rule, List<DrlCompiler.Failure> failures) {
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
        // One error has many consequences.
        boolean several = problems.size() > 1;
        problems.removeIf(problem -> several && problem.message().equals(CompilerMessage.UNLIKE));
        Set<Integer> lines = new HashSet<>();
        Set<String> types = new HashSet<>();
        for (RuleProblem problem : problems) {
            if (problem.message().startsWith("There is no type called ")) {
                types.add(problem.message().replaceFirst("^There is no type called (.+)\\.$", "$1")
                        + " is not defined here.");
                lines.add(problem.line());
            }
        }
        problems.removeIf(problem -> lines.contains(problem.line())
                && (types.contains(problem.message())
                        || (rule == null && problem.message().endsWith(" is not defined here."))));
        return problems.isEmpty() ? general : problems;
    }

    private @Nullable RuleProblem problem(DrlCompiler.Failure failure, String words) {
        Matcher syntax = SYNTAX.matcher(words);
        if (syntax.matches()) {
            return unexpected(text.inFile(number(syntax, 1), number(syntax, 2) + 1), null);
        }
        Matcher java = JAVA_SYNTAX.matcher(words);
        if (java.matches()) {
            boolean semicolon = java.group(4).contains("\";\"");
            int place = places.javaPlace(
                    number(java, 1), number(java, 2), java.group(3).replaceAll("[\" ]|<[A-Z_]+>", ""));
            return place < 0
                    ? endless(semicolon ? "Maybe a semicolon." : null)
                    : unexpected(place, semicolon ? "Maybe a semicolon before it." : null);
        }
        Matcher expression = EXPRESSION.matcher(words);
        if (expression.matches()) {
            String unknown = unknown(expression.group(1));
            return unknown == null
                    ? null
                    : file.problem(
                            places.find(unknown), unknown + " is not defined here.", Nearest.of(unknown, names()));
        }
        for (CompilerMessage saying : CompilerMessage.ALL) {
            Matcher matcher = saying.pattern().matcher(words);
            if (matcher.matches()) {
                String subject = saying.subject() == 0 ? "" : matcher.group(saying.subject());
                Span place = subject.isEmpty() || !failure.source().isEmpty()
                        ? places.place(failure, subject)
                        : places.find(subject);
                return file.problem(place, saying.filled(matcher), suggestion(saying.advice(), matcher, subject));
            }
        }
        return null;
    }

    private RuleProblem general(DrlCompiler.Failure failure) {
        boolean consequence =
                failure.source().contains("void execute(") || failure.text().contains("consequence");
        boolean function =
                rule == null || (!consequence && failure.source().contains("implements org.drools.model.Model"));
        return file.problem(
                places.place(failure, ""),
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
        int end = places.construct().end();
        Span last = new Span(end - 1, end);
        return file.problem(last, "Something is missing at the end of this consequence.", suggestion);
    }

    /** The first name in an expression that nothing has. */
    private @Nullable String unknown(String expression) {
        Set<String> known = names();
        Matcher name = NAME.matcher(expression.replaceAll("\"[^\"]*\"", "\"\""));
        String first = null;
        while (name.find()) {
            boolean unknown = !known.contains(name.group(1)) && !JAVA_WORDS.contains(name.group(1));
            if (unknown && name.group(1).startsWith("$")) {
                return name.group(1); // what has no dollar sign may be a property
            }
            first = unknown && first == null ? name.group(1) : first;
        }
        return first;
    }

    /** The names that the rule gives, and those of what the facts have that it looks for. */
    private Set<String> names() {
        if (rule == null) {
            return Set.of();
        }
        Set<String> names = new TreeSet<>(rule.written().names());
        for (FactPattern pattern : rule.written().patterns()) {
            add(names, pattern.variable());
            pattern.constraints().forEach(constraint -> add(names, constraint.variable()));
        }
        for (Token mention : rule.written().mentions()) {
            Vocabulary.fact(mention.text()).ifPresent(fact -> names.addAll(Placeholders.of(fact)));
        }
        rule.condition().facts().forEach(fact -> names.addAll(Placeholders.of(fact.type())));
        return names;
    }

    private static void add(Set<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }

    private @Nullable String suggestion(CompilerMessage.Advice advice, Matcher matcher, String subject) {
        return switch (advice) {
            case NONE -> null;
            case NAME -> Nearest.of(subject, names());
            case FUNCTION -> Nearest.orAll(subject, FUNCTIONS);
            case IMPORT ->
                PACKAGES.stream()
                        .filter(name -> isClass(name + subject))
                        .findFirst()
                        .map(name -> "Maybe import " + name + subject + "; at the top of the file.")
                        .orElse(null);
            case PROPERTY -> property(matcher.group(2), subject);
            case GETTER ->
                "Maybe " + Character.toLowerCase(subject.charAt(0)) + subject.substring(1) + " instead of get" + subject
                        + "().";
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

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
