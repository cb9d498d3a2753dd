package dev.triage.spark;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows on a large backlog that answers do not depend on how it is split, and what they cost. */
@Command(name = "scale", mixinStandardHelpOptions = true, description = "Later.")
final class ScaleCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return Main.DONE;
    }
}
