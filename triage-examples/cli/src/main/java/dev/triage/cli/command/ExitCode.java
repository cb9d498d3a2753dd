package dev.triage.cli.command;

/** The exit codes of the command. */
public final class ExitCode {

    /** Done without errors. */
    public static final int DONE = 0;
    /** The check has findings, a case is not as expected, or the condition of {@code --fail-on} is met. */
    public static final int FINDINGS = 1;
    /** Wrong usage, or the rules or the input cannot be read. */
    public static final int WRONG_INPUT = 2;
    /** An internal error of the command. */
    public static final int FAILED = 3;

    /** Answered, but a part of the input cannot be read. */
    public static final int ANSWERED_IN_PART = 4;

    private ExitCode() {}
}
