package dev.triage.cli;

/** What the command tells the shell. */
final class ExitCode {

    /** Done, and nothing was left out. */
    static final int DONE = 0;
    /** What was checked is not right, or what {@code --fail-on} names happened. */
    static final int FINDINGS = 1;
    /** Wrong use, or something in the input or in rules could not be read; what could be read was answered. */
    static final int WRONG_INPUT = 2;
    /** The command itself failed. */
    static final int FAILED = 3;

    private ExitCode() {}
}
