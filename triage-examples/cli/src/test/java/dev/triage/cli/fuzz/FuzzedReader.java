package dev.triage.cli.fuzz;

import dev.triage.cli.report.RosterText;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.io.documents.Documents;
import dev.triage.io.documents.InputFormat;
import dev.triage.io.json.DecisionReader;
import dev.triage.io.json.ReportReader;
import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.UserImpact;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.RuleFailedException;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import dev.triage.tools.cases.CaseProblemsException;
import dev.triage.tools.cases.Cases;
import dev.triage.tools.check.AcceptedFindings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Each reader, as it is given any bytes: it reads what it can, tells what it cannot with a place, and throws nothing. */
@SuppressWarnings("ImmutableEnumChecker") // the ways of reading have no state
enum FuzzedReader {
    /** What has no known ending: its format is recognised by its beginning. */
    ANY("(?:samples|io|tracker/\\w+|events)/[^/]+", document(null)),
    MARKDOWN("(?:samples|io)/[^/]+\\.md", document(InputFormat.MARKDOWN)),
    JSON("(?:samples|io)/[^/]+\\.json", document(InputFormat.JSON)),
    JSON_LINES("samples/[^/]+\\.json", document(InputFormat.JSON_LINES)),
    GITHUB("(?:github|events)/[^/]+\\.json", document(InputFormat.GITHUB)),
    GITLAB("gitlab/[^/]+\\.json", document(InputFormat.GITLAB)),
    JIRA("jira/[^/]+", document(InputFormat.JIRA)),
    OTHER_TRACKER("gitlab/[^/]+\\.json", document(InputFormat.OTHER_TRACKER)),
    CSV("tracker/\\w+/[^/]+\\.csv", document(InputFormat.CSV)),
    /** Rules of a team that is trusted; they are loaded and not run, because they may have Java in them. */
    RULES("(?:standard/\\w+|broken/java-wrong-type)/[^/]+\\.drl", rules("rules.drl", Trust.FULL)),
    RESTRICTED_RULES("[^/]+\\.drl", rules("rules.drl", Trust.RESTRICTED)),
    SETTINGS("settings\\.json", rules("settings.json", Trust.RESTRICTED)),
    TABLE_CSV("[^/]+\\.table\\.csv", rules("fuzzed.table.csv", Trust.RESTRICTED)),
    TABLE_MARKDOWN("[^/]+\\.table\\.md", rules("fuzzed.table.md", Trust.RESTRICTED)),
    CASES_MARKDOWN("cases\\.md", cases("cases.md")),
    CASES_CSV("[^/]+\\.table\\.csv", cases("fuzzed.cases.csv")),
    CASES_JSON("samples/[^/]+\\.json", cases("fuzzed.cases.json")),
    ACCEPTED("settings\\.json", FuzzedReader::accepted),
    ROSTER("samples/[^/]+\\.json", FuzzedReader::roster),
    DECISIONS("io/report\\.json", FuzzedReader::decisions),
    REPORT("io/report\\.json", FuzzedReader::report);

    private static final int DECIDED = 2;

    private static final TriageEngine ENGINE = TriageEngine.standard();

    private static final List<Issue> ISSUES = List.of(
            Issue.named("#1", "Payments fail in the shop, and people are angry")
                    .impact(UserImpact.CRITICAL, FunctionalImpact.YES, BrandImpact.HIGH)
                    .categories(Category.BUG)
                    .components("Payments")
                    .build(),
            Issue.named("#2", "Something else").build());

    private static final Path FOLDER = folder();

    private final Pattern files;
    private final Reading reading;

    /**
     * @param files the end of the paths of files of this project that the reader reads, or some like them
     * @param reading how it reads them
     */
    FuzzedReader(String files, Reading reading) {
        this.files = Pattern.compile("(?:.*/)?" + files);
        this.reading = reading;
    }

    /** Whether a file of this project is like those that it reads. */
    boolean reads(Path file) {
        return files.matcher(file.toString().replace('\\', '/')).matches();
    }

    /** Reads, and looks at what is told. */
    void read(byte[] bytes) {
        try {
            reading.read(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Reading {
        void read(byte[] bytes) throws IOException;
    }

    private static Reading document(@Nullable InputFormat format) {
        return bytes -> {
            ReadResult.Collector collector = new ReadResult.Collector();
            ByteArrayInputStream input = new ByteArrayInputStream(bytes);
            if (format == null) {
                Documents.read("fuzzed", input, collector);
            } else {
                Documents.read("fuzzed", input, format, collector);
            }
            check(collector.result().problems());
            List<Issue> issues = collector.result().located().stream()
                    .map(LocatedIssue::issue)
                    .limit(DECIDED)
                    .toList();
            ENGINE.decide(issues);
        };
    }

    private static Reading rules(String file, Trust trust) {
        return bytes -> {
            Path folder = Files.createDirectories(FOLDER.resolve(file + "." + trust));
            Files.write(folder.resolve(file), bytes);
            TriageEngine engine;
            try {
                engine = TriageEngine.builder()
                        .withoutRulePacks()
                        .rules(folder, trust)
                        .build();
            } catch (RuleBaseException refused) {
                checkRules(refused.problems());
                return;
            }
            if (trust == Trust.RESTRICTED) {
                report(engine);
            }
        };
    }

    /** Rules of the vocabulary fail only where all of them together give no answer. */
    private static void report(TriageEngine engine) {
        try {
            engine.report(ISSUES);
        } catch (RuleFailedException open) {
            if (!open.problem().file().equals("the rules")) {
                throw open;
            }
        }
    }

    private static Reading cases(String name) {
        return bytes -> {
            try {
                Cases.of(name, text(bytes), ENGINE).run();
            } catch (CaseProblemsException refused) {
                checkRules(refused.problems());
            }
        };
    }

    private static void accepted(byte[] bytes) throws IOException {
        Path file = FOLDER.resolve(AcceptedFindings.FILE);
        Files.write(file, bytes);
        try {
            AcceptedFindings.read(file);
        } catch (RuleBaseException refused) {
            checkRules(refused.problems());
        }
    }

    private static void roster(byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        RosterText.read("fuzzed", text(bytes), problems::add);
        check(problems);
    }

    private static void decisions(byte[] bytes) throws IOException {
        List<Problem> problems = new ArrayList<>();
        new DecisionReader().read("fuzzed", new StringReader(text(bytes)), decision -> {}, problems::add);
        check(problems);
    }

    private static void report(byte[] bytes) throws IOException {
        List<Problem> problems = new ArrayList<>();
        boolean read = new ReportReader()
                .read("fuzzed", new StringReader(text(bytes)), problems::add)
                .isPresent();
        if (!read && problems.isEmpty()) {
            throw new AssertionError("There is no report, and no problem.");
        }
        check(problems);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void check(List<Problem> problems) {
        for (Problem problem : problems) {
            check(problem.message(), problem.line(), problem.column());
        }
    }

    private static void checkRules(List<RuleProblem> problems) {
        if (problems.isEmpty()) {
            throw new AssertionError("Refused without a problem.");
        }
        for (RuleProblem problem : problems) {
            check(problem.message(), problem.line(), problem.column());
            problem.text();
        }
    }

    private static void check(String message, int line, int column) {
        boolean tells = !message.isBlank() && !(message.contains("java.") && message.contains("Exception"));
        if (!tells || line < 0 || column < 0) {
            throw new AssertionError("A problem that tells nothing: " + line + ":" + column + ": " + message);
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("fuzz");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
