package dev.triage.rules.internal.signal;

import java.util.regex.Pattern;

/** Tells the words of a title that are no words of a sentence. */
final class CodeWords {

    private static final Pattern VULNERABILITY = Pattern.compile("(?i)cve-\\d{4}-\\d+");

    /** The name of an exception as code writes it, with or without its package. */
    private static final Pattern EXCEPTION = Pattern.compile("^(?:\\w++\\.)*+\\p{Lu}\\w*(?:Exception|Error)");

    /** A word that is no word of a sentence, such as a file, an option, a function or a compound. */
    private static final Pattern CODE =
            Pattern.compile("-.+|.*(?:[\\\\/_()<>=@#$%&*+|~^{}\\[\\]:]|\\w[-.]\\w|\\p{Ll}\\p{Lu}).*");

    private CodeWords() {}

    /** Whether a word is of plain letters, at most the first of them large, as most are: neither code nor a number. */
    static boolean common(String word) {
        boolean common = true;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            common &= (letter >= 'a' && letter <= 'z') || (i == 0 && letter >= 'A' && letter <= 'Z');
        }
        return common;
    }

    /** Whether a word is no word of a sentence, and no name that stands for what it is. */
    static boolean code(String word) {
        return CODE.matcher(word).matches() && !vulnerability(word) && !exception(word);
    }

    private static boolean vulnerability(String word) {
        return (word.startsWith("c") || word.startsWith("C"))
                && VULNERABILITY.matcher(word).matches();
    }

    /** Whether it is the name of an exception. */
    static boolean exception(String word) {
        return (word.endsWith("Exception") || word.endsWith("Error"))
                && EXCEPTION.matcher(word).matches();
    }

    /** Numbers of vulnerabilities and names of exceptions stand for what they are. */
    static String spoken(String word, String lower) {
        return vulnerability(word) ? "cve" : exception(word) ? "exception" : lower;
    }
}
