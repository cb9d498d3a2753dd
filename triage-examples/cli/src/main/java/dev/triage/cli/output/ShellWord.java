package dev.triage.cli.output;

import java.util.regex.Pattern;

/** Texts as single words of a command for a shell (POSIX sh), which then means nothing but the text by them. */
public final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[\\w.,:/@%+-]+");

    private ShellWord() {}

    /** The text as one word: as it is if no letter of it means something to a shell, else in single quotes. */
    public static String of(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
