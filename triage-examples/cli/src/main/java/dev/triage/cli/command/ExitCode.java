package dev.triage.cli.command;

/** What the command tells the shell. */
public final class ExitCode {

    /** Done, and nothing was left out. */
    public static final int DONE = 0;
    /** What was checked is not right, or what {@code --fail-on} names happened. */
    public static final int FINDINGS = 1;
    /** Wrong use, or the rules or the input could not be read. */
    public static final int WRONG_INPUT = 2;
    /** The command itself failed. */
    public static final int FAILED = 3;

    /** Answered, but something in the input could not be read. */
    public static final int ANSWERED_IN_PART = 4;

    private ExitCode() {}
}
