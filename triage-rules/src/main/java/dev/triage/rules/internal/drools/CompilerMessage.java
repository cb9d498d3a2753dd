package dev.triage.rules.internal.drools;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message that compilers have, and what it means to the author of a rule.
 *
 * @param pattern how it reads
 * @param sentence what it means; $1 and so on stand for its parts
 * @param subject the part to look for in the file, from 1; 0 if there is none
 * @param advice what to write instead
 */
record CompilerMessage(Pattern pattern, String sentence, int subject, Advice advice) {

    /** What is wrong with a comparison, as far as compilers say it. */
    static final String UNLIKE = "These two values cannot be compared.";

    /** What compilers say, what that means ($1 and so on stand for parts), and the part to look for in the file. */
    static final List<CompilerMessage> ALL = List.of(
            new CompilerMessage("The method \\w+\\(.*\\) in the type PatternDSL.*", UNLIKE, 0, Advice.NONE),
            new CompilerMessage(
                    "Only a type can be imported\\. ([\\w.]+) .*", "There is no class $1 to import.", 1, Advice.NONE),
            new CompilerMessage(
                    "The import ([\\w.]+) cannot be resolved", "There is no class $1 to import.", 1, Advice.NONE),
            new CompilerMessage(
                    "([\\w.]+) cannot be resolved to a type", "There is no type called $1.", 1, Advice.IMPORT),
            new CompilerMessage(
                    ".*Unable to find class:? '?([\\w.]+)'?.*", "There is no type called $1.", 1, Advice.IMPORT),
            new CompilerMessage("([\\w.$]+) cannot be resolved.*", "$1 is not defined here.", 1, Advice.NAME),
            new CompilerMessage("Unknown parameter in accumulate: (\\S+)", "$1 is not defined here.", 1, Advice.NAME),
            new CompilerMessage(
                    "Unable to parse left part of expression: (\\w+).*", "$1 is not defined here.", 1, Advice.NAME),
            new CompilerMessage(
                    "Unknown accumulate function: '(\\w+)'.*",
                    "There is no accumulate function called $1.",
                    1,
                    Advice.FUNCTION),
            new CompilerMessage(
                    "The method (\\w+)\\(.*\\) is undefined for the type (?:Lambda|Rules)\\w+",
                    "There is no function called $1.",
                    1,
                    Advice.NONE),
            new CompilerMessage(
                    "The method (\\w+)\\(.*\\) is undefined for the type (\\S+)",
                    "$2 has no method called $1.",
                    1,
                    Advice.NONE),
            new CompilerMessage(
                    "The method expr\\(.* Variable<.*", "A condition must be true or false.", 0, Advice.NONE),
            new CompilerMessage(
                    "The method (\\w+)\\((.*)\\) in the type \\S+ is not applicable for the arguments \\((.*)\\)",
                    "$1 takes ($2), not ($3).",
                    1,
                    Advice.NONE),
            new CompilerMessage(
                    "The constructor (\\w+)\\((.*)\\) is undefined", "There is no new $1($2).", 1, Advice.NONE),
            new CompilerMessage(
                    "Method get([A-Z]\\w*) on class (\\S+) with arguments \\[\\] is missing",
                    "$2 has no method get$1.",
                    1,
                    Advice.GETTER),
            new CompilerMessage(
                    "Method (\\w+) on class (\\S+) with arguments \\[(.*)\\] is missing",
                    "$2 has no method $1 that takes ($3).",
                    1,
                    Advice.NONE),
            new CompilerMessage(
                    "Unknown field (\\w+) on class (\\S+)", "$2 has no property called $1.", 1, Advice.PROPERTY),
            new CompilerMessage(
                    "The field (\\w+)\\.(\\w+) is not visible",
                    "The field $2 is not accessible: facts do not change.",
                    2,
                    Advice.CALL),
            new CompilerMessage(
                    "Type mismatch: cannot convert from (.+) to (.+)",
                    "Expected the type $2, but this is of the type $1.",
                    0,
                    Advice.NONE),
            new CompilerMessage(
                    "Comparison operation requires compatible types\\. Found (.+) and (.+)",
                    "Values of the types $1 and $2 cannot be compared.",
                    0,
                    Advice.NONE),
            new CompilerMessage("Duplicate local variable (\\S+)", "The name $1 is used twice.", 1, Advice.RENAME),
            new CompilerMessage(
                    "The local variable (\\S+) may not have been initialized", "$1 has no value yet.", 1, Advice.NONE),
            new CompilerMessage(
                    "Void methods cannot return a value", "A consequence does not return a value.", 0, Advice.NONE),
            new CompilerMessage(
                    "This method must return a result of type (.+)",
                    "This function does not always return a value of the type $1.",
                    0,
                    Advice.NONE),
            new CompilerMessage("Unhandled exception type (\\S+)", "The exception $1 is not caught.", 0, Advice.NONE));

    /** What to write instead, which does not depend on the words of a message. */
    enum Advice {
        NONE,
        /** The nearest name that the rule knows. */
        NAME,
        /** The nearest accumulate function, or all. */
        FUNCTION,
        /** An import, if Java has such a collection. */
        IMPORT,
        /** The nearest property of the type, or all. */
        PROPERTY,
        /** The property instead of the method that gets it. */
        GETTER,
        /** The method instead of the field. */
        CALL,
        /** Another name for one of two things. */
        RENAME
    }

    private CompilerMessage(String pattern, String sentence, int subject, Advice advice) {
        this(Pattern.compile(pattern), sentence, subject, advice);
    }

    /** A sentence with the parts of what was said, types without their packages. */
    String filled(Matcher matcher) {
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
}
