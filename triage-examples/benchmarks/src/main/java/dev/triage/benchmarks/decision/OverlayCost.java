package dev.triage.benchmarks.decision;

import dev.triage.benchmarks.contender.DrlFiles;
import dev.triage.benchmarks.contender.NaiveDrools;
import dev.triage.model.Issue;
import dev.triage.rules.TriageEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What one rule of a team costs, laid over the standard rules, beside compiling all of these when a program starts. Both
 * are measured in one process, the overlay first, so that the compiler finds more made ready than the overlay did.
 */
public final class OverlayCost {

    /** A quarter of compiling everything is the most that one rule may cost. */
    private static final double TIMES_CHEAPER = 4;

    private static final String RULE = """
            rule "Security issues in payments are always P0" @reason("Money and trust.") @neverBelow(P0)
            when
                Assessment( categories contains Category.SECURITY )
                Subject( component("payments") )
            then
            end
            """;

    private static final String WITH_JAVA = """
            rule "Nobody starts a large job on a whim" @reason("It takes weeks.") @adds(-1)
            when
                Assessment( leastEffort / 2 > 1 )
            then
            end
            """;

    private final PrintWriter out;

    public OverlayCost(PrintWriter out) {
        this.out = out;
    }

    /**
     * Measures and prints it.
     *
     * @return whether a rule costs less than a quarter of compiling all standard rules
     */
    public boolean run() throws IOException {
        decide(TriageEngine.standard());
        double first = milliseconds(RULE);
        double again = milliseconds(RULE);
        double whole = whole();
        double java = milliseconds(WITH_JAVA);
        print("one rule laid over the standard rules, for the first time", first);
        print("the same once more", again);
        print("all standard rules compiled at run time, for the first time", whole);
        print("one rule with Java in it, the compiler being warm", java);
        boolean cheap = whole / first >= TIMES_CHEAPER;
        out.printf(
                Locale.ROOT,
                "An overlay is cheaper than compiling: %.1f times, expected at least %.1f: %s%n",
                whole / first,
                TIMES_CHEAPER,
                cheap ? "good" : "TOO SLOW");
        return cheap;
    }

    private void print(String what, double milliseconds) {
        out.printf(Locale.ROOT, "%-60s %8.1f ms%n", what, milliseconds);
    }

    /** Up to the first decision with the rule, so that nothing is left for later. */
    private static double milliseconds(String rule) throws IOException {
        Path folder = Files.createTempDirectory("overlay");
        Path file = Files.writeString(folder.resolve("team.drl"), rule);
        try {
            long start = System.nanoTime();
            decide(TriageEngine.builder().rules(folder).build());
            return (System.nanoTime() - start) / 1e6;
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    private static double whole() {
        long start = System.nanoTime();
        NaiveDrools.compile(DrlFiles.all()).getKieBase();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void decide(TriageEngine engine) {
        engine.decide(Issue.named("#1", "Cards are charged twice").effort(4).build());
    }
}
