package dev.triage.cli.input;

import dev.triage.cli.command.RuleFolders;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that reads issues and decides them with rules. */
public abstract class IssueCommand implements Callable<Integer> {

    /** The command as the command line knows it. */
    @Spec
    @SuppressWarnings("NullAway.Init")
    protected CommandSpec spec;

    /** The issues. */
    @Mixin
    @SuppressWarnings("NullAway.Init")
    protected Inputs inputs;

    /** The rules. */
    @Mixin
    @SuppressWarnings("NullAway.Init")
    protected RuleFolders rules;
}
