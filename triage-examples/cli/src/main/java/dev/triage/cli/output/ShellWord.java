package dev.triage.cli.output;

import java.util.regex.Pattern;

/** Texts as single words of a command for a shell (POSIX sh), which reads them literally. */
public final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[\\w.,:/@%+-]+");

    private ShellWord() {}

    /** The text as one word: in single quotes if a character of it is special in a shell. */
    public static String of(String written) {
        String text = written.replace('\u001B', '?'); // an escape could style the terminal; for a shell ? is any letter
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
