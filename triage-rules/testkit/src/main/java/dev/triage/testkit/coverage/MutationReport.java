package dev.triage.testkit.coverage;

import dev.triage.testkit.internal.Failure;
import dev.triage.testkit.internal.RuleNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which mutants of rules were killed.
 *
 * @param mistakes how many mutants there are
 * @param survivors the mutants that no check killed, in the order of the rules
 */
public record MutationReport(int mistakes, List<RuleMutation> survivors) {

    private static final String WHY = "    ";

    /**
     * Makes the report; the list is copied.
     *
     * @param mistakes how many mutants there are
     * @param survivors the mutants that no check killed, in the order of the rules
     */
    public MutationReport {
        survivors = List.copyOf(survivors);
    }

    /** {@return how many were killed} */
    public int killed() {
        return mistakes - survivors.size();
    }

    /** {@return how many were killed, in percent, rounded down; 100 if there are none} */
    public int percent() {
        return mistakes == 0 ? 100 : killed() * 100 / mistakes;
    }

    /**
     * {@return this report with the mutations of another one}
     *
     * @param other the other report
     */
    public MutationReport plus(MutationReport other) {
        List<RuleMutation> both = new ArrayList<>(survivors);
        both.addAll(other.survivors());
        return new MutationReport(mistakes + other.mistakes(), both);
    }

    /** {@return the numbers, and each survivor with the place of its rule} */
    public String text() {
        return killed() + " of " + mistakes + " mutants were killed (" + percent() + " %)."
                + survivors.stream()
                        .map(one -> "\n  " + RuleNames.place(one.rule()) + " " + one.text())
                        .collect(Collectors.joining());
    }

    /**
     * Expects that at least so many were killed.
     *
     * @param percent from 0 to 100
     * @throws AssertionError if it were fewer; the message lists the survivors
     */
    public void requireKilled(int percent) {
        if (percent() < percent) {
            throw Failure.of(
                    "The tests should kill " + percent + " % of the mutants, but kill " + percent() + " %.\n" + text());
        }
    }

    /**
     * Expects that a file explains each survivor, and nothing else: a line for each, and the explanation on an indented line
     * after it. Lines that begin with {@code #} are ignored.
     *
     * @param file the file with the explanations
     * @throws AssertionError if one is not explained, or one that is explained did not survive; the message says what to
     *     write
     */
    public void requireExplained(Path file) {
        Map<String, String> explained = explained(file);
        TreeSet<String> missing = new TreeSet<>();
        survivors.forEach(one -> missing.add(one.text()));
        TreeSet<String> gone = new TreeSet<>(explained.keySet());
        gone.removeAll(missing);
        missing.removeIf(text -> !explained.getOrDefault(text, "").isBlank());
        if (!missing.isEmpty() || !gone.isEmpty()) {
            throw Failure.of(file + " should explain each surviving mutant."
                    + listed("\nNot explained:", missing)
                    + listed("\nKilled now, so remove:", gone));
        }
    }

    private static Map<String, String> explained(Path file) {
        Map<String, String> explained = new LinkedHashMap<>();
        String last = "";
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith(WHY)) {
                    explained.merge(last, line.strip(), (before, more) -> before + " " + more);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    last = line.strip();
                    explained.put(last, "");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return explained;
    }

    private static String listed(String head, TreeSet<String> lines) {
        return lines.isEmpty() ? "" : head + "\n" + String.join("\n", lines);
    }
}
