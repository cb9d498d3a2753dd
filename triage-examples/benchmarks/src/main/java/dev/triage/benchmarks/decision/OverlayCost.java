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
 * The cost of one team rule that is added to the standard rules, beside the cost of compiling all standard rules at the
 * start. Both are measured in one process, the overlay first, so that the compiler has the advantage of a warm JVM.
 */
public final class OverlayCost {

    /** One rule may cost at most a quarter of compiling all rules. */
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
            rule "High effort" @reason("It takes weeks.") @adds(-1)
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
     * Measures and prints the cost.
     *
     * @return whether a rule costs less than a quarter of compiling all standard rules
     */
    public boolean run() throws IOException {
        decide(TriageEngine.standard());
        double first = milliseconds(RULE);
        double again = milliseconds(RULE);
        double whole = whole();
        double java = milliseconds(WITH_JAVA);
        print("one rule added to the standard rules, for the first time", first);
        print("the same once more", again);
        print("all standard rules compiled at run time, for the first time", whole);
        print("one rule with Java code, with a warm compiler", java);
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

    /** Up to the first decision with the rule, so that all work is included. */
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
