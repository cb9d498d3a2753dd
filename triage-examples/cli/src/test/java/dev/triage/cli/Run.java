package dev.triage.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What the command did, run in this process.
 *
 * @param exitCode what it tells the shell
 * @param out what it printed
 * @param err what it complained of
 */
public record Run(int exitCode, String out, String err) {

    public static Run triage(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int exitCode = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Run(exitCode, out.toString(), err.toString().replace("\r\n", "\n"));
    }
}
