package dev.triage.tools.cases;

import static java.util.Objects.requireNonNull;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.files.RuleFiles;
import dev.triage.rules.source.RuleProblem;
import dev.triage.tools.internal.observe.ObservedRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The cases of some files, for one engine.
 *
 * <pre>{@code
 * CaseReport report = Cases.in(Path.of("my-rules"), engine).run();
 * report.failed();   // those that the rules decide otherwise
 * }</pre>
 *
 * <p>Cases stand in tables, in files called {@code cases.md}, {@code NAME.cases.md}, {@code NAME.cases.csv} or {@code
 * NAME.cases.json}, with the columns of decision tables, {@code title} and {@code priority} for what is expected. Whole issues stand in
 * files such as {@code NAME.issues.json}, in any format that is read; their recommended priority is what is expected. Decisions on a
 * backlog stand in {@link Baselines}. Immutable.
 */
public final class Cases {

    private final TriageEngine engine;
    private final List<Case> all;

    private Cases(TriageEngine engine, List<Case> all) {
        this.engine = engine;
        this.all = List.copyOf(all);
    }

    /**
     * Reads the files of cases of a folder and of those in it, or one file.
     *
     * @param place the folder or file
     * @param engine the engine that decides
     * @return the cases, in the order of the files
     * @throws CaseProblemsException if they have errors; it reports all of them
     */
    public static Cases in(Path place, TriageEngine engine) {
        return read(engine, files -> files.read(place));
    }

    /**
     * Reads a text.
     *
     * @param name what problems call it; its ending says how it is read
     * @param text the text
     * @param engine the engine that decides
     * @return the cases of the text
     * @throws CaseProblemsException if it has errors; it reports all of them
     */
    public static Cases of(String name, String text, TriageEngine engine) {
        SourceFile file = new SourceFile(requireNonNull(name, "name"), text.replace("\r\n", "\n"));
        return read(engine, files -> files.read(file));
    }

    /**
     * {@return whether a file has to do with rules: it is read with the rules or the cases of its folder, or its name is nearly that of
     * such a file, so that it is told of}
     *
     * @param file the file; only its name counts, and the folder that it is in
     * @param folder the folder of the rules
     */
    public static boolean concerns(Path file, Path folder) {
        return RuleFiles.concerns(file, folder) || CaseFiles.concerns(file);
    }

    private static Cases read(TriageEngine engine, Consumer<CaseFiles> reading) {
        List<RuleProblem> problems = new ArrayList<>();
        CaseFiles files = new CaseFiles(requireNonNull(engine, "engine"), problems);
        reading.accept(files);
        if (!problems.isEmpty()) {
            throw new CaseProblemsException(problems);
        }
        return new Cases(engine, files.cases());
    }

    /**
     * {@return the cases of several folders for one engine}
     *
     * @param some at least one, all of the same engine
     */
    public static Cases together(List<Cases> some) {
        List<Case> all = new ArrayList<>();
        for (Cases one : some) {
            all.addAll(one.all);
        }
        return new Cases(some.get(0).engine, all);
    }

    /** {@return the cases, in the order of the files} */
    public List<Case> all() {
        return all;
    }

    /**
     * Decides one case.
     *
     * @param one the case
     * @return whether the decision is as expected, and what is not
     * @throws dev.triage.rules.source.RuleFailedException if a rule with Java in it throws, or fires forever
     */
    public CaseResult run(Case one) {
        return CaseResult.of(one, engine, engine.decide(one.issue()));
    }

    /**
     * Decides all cases, and counts which rules they try; rows of baselines try none.
     *
     * @return the results, and what is tried
     * @throws dev.triage.rules.source.RuleFailedException if a rule with Java in it throws, or fires forever
     */
    public CaseReport run() {
        ObservedRules observed = new ObservedRules(engine);
        List<CaseResult> results = new ArrayList<>();
        for (Case one : all) {
            TriageEngine deciding = one.before() == null ? observed.engine() : engine;
            results.add(CaseResult.of(one, engine, deciding.decide(one.issue())));
        }
        return new CaseReport(results, observed);
    }
}
