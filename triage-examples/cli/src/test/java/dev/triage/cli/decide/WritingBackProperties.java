package dev.triage.cli.decide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.labels.LabelChange;
import dev.triage.io.labels.PriorityLabels;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.LevelNames;
import dev.triage.rules.TriageEngine;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assumptions;

/** Whatever the letters of an issue are, a shell, a spreadsheet and a CSV parser see what was meant. */
class WritingBackProperties {

    private static final String NASTY = "'\"$`\\;|&<>(){}[]*?~#! ,=+-@\t%^:/abP1é日\u200D\u00A0";
    private static final String BREAKS = "\n\r\u0000\u0085\u2028\u2029\u202E\u001B";

    private static final TriageEngine ENGINE = TriageEngine.standard();

    @Property(tries = 40)
    void aShellRunsTheCommandsThatWereMeantAndNothingElse(
            @ForAll("labels") PriorityLabels labels, @ForAll("cases") List<Case> cases) throws Exception {
        StringWriter text = new StringWriter();
        List<Problem> problems = new ArrayList<>();
        List<List<String>> expected = new ArrayList<>();
        try (GitHubCommands commands = new GitHubCommands(text, labels, "acme/shop", ENGINE, problems::add)) {
            for (int number = 1; number <= cases.size(); number++) {
                Issue issue = cases.get(number - 1).issue("#" + number, labels);
                Decision decision = cases.get(number - 1).decision(issue);
                commands.write(new LocatedIssue(issue, "backlog", 1), decision);
                LabelChange change = labels.change(issue, decision);
                if (change.kind() == LabelChange.Kind.CHANGED) {
                    expected.add(arguments(number, change));
                }
            }
        }

        List<List<String>> run = run(text.toString());

        assertThat(problems).isEmpty();
        assertThat(run.stream().map(WritingBackProperties::readAsGhDoes)).containsExactlyElementsOf(expected);
        assertThat(text.toString().lines())
                .allSatisfy(line -> assertThat(line).matches("#|# .*|gh issue edit \\d+ --repo acme/shop .*"));
        // The labels to make are commands, too, once the signs before them are taken away.
        List<String> creating = text.toString()
                .lines()
                .filter(line -> line.startsWith("# gh label create "))
                .map(line -> line.substring(2) + "\n")
                .toList();
        assertThat(run(String.join("", creating)))
                .allSatisfy(arguments -> assertThat(arguments).startsWith("label", "create", "--repo", "acme/shop"))
                .allSatisfy(arguments ->
                        assertThat(arguments.get(arguments.size() - 2)).isEqualTo("--"))
                .extracting(arguments -> arguments.get(arguments.size() - 1))
                .isSubsetOf(labels.labels().values());
    }

    @Property(tries = 300)
    void aTableReadsBackAndHoldsNoFormula(@ForAll("cases") List<Case> cases) throws IOException {
        StringWriter text = new StringWriter();
        List<List<String>> expected = new ArrayList<>();
        try (CsvDecisions table = new CsvDecisions(text, LevelNames.standard())) {
            for (Case one : cases) {
                Issue issue = one.issue(one.title, PriorityLabels.standard());
                table.write(new LocatedIssue(issue, "backlog", 1), one.decision(issue));
                expected.add(List.of(issue.id(), issue.title(), one.priority.name(), "-2"));
            }
        }

        List<List<String>> records = strictly(text.toString());

        assertThat(records.get(0)).isEqualTo(CsvDecisions.COLUMNS);
        assertThat(records)
                .hasSize(cases.size() + 1)
                .allSatisfy(record -> assertThat(record).hasSameSizeAs(CsvDecisions.COLUMNS));
        List<List<String>> lines = records.subList(1, records.size());
        assertThat(lines.stream()
                        .map(cells -> List.of(
                                SpreadsheetCell.text(cells.get(0)),
                                SpreadsheetCell.text(cells.get(1)),
                                cells.get(3),
                                cells.get(5))))
                .containsExactlyElementsOf(expected);
        assertThat(lines).allSatisfy(cells -> {
            for (int column = 0; column < cells.size(); column++) {
                if (column != CsvDecisions.COLUMNS.indexOf("points")) {
                    assertThat(cells.get(column)).doesNotMatch("(?s)[=+\\-@\t\r\n＝＋－＠].*");
                }
            }
        });
        try (CsvReader<?> library = CsvReader.builder().ofCsvRecord(text.toString())) {
            assertThat(library.stream().map(record -> ((de.siegmar.fastcsv.reader.CsvRecord) record).getFields()))
                    .containsExactlyElementsOf(records);
        }
    }

    @Property(tries = 2000)
    void aCellIsTheTextAgain(@ForAll("cell") String text) {
        assertThat(SpreadsheetCell.text(SpreadsheetCell.of(text))).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> cell() {
        return Arbitraries.strings().withChars("'=+-@ \t\r\na＝").ofMaxLength(6);
    }

    @Provide
    Arbitrary<PriorityLabels> labels() {
        Arbitrary<String> part =
                Arbitraries.strings().withChars(NASTY.replace("\t", "")).ofMaxLength(8);
        return Combinators.combine(part, part)
                .as((before, behind) -> PriorityLabels.ofFormat(before + "{priority}" + behind));
    }

    @Provide
    Arbitrary<List<Case>> cases() {
        Arbitrary<String> text =
                Arbitraries.strings().withChars(NASTY + BREAKS).ofMinLength(1).ofMaxLength(20);
        Arbitrary<Priority> priority = Arbitraries.of(Priority.class);
        return Combinators.combine(
                        text.filter(title -> !title.isBlank()),
                        text.list().ofMaxSize(2),
                        priority.set().ofMaxSize(2),
                        priority,
                        Arbitraries.of(true, false, false, false))
                .as((title, labels, present, decided, pinned) ->
                        new Case(title, labels, List.copyOf(present), decided, pinned))
                .list()
                .ofMaxSize(15);
    }

    /**
     * An issue and what was decided.
     *
     * @param title its title
     * @param labels labels that mean nothing here
     * @param present the priorities whose labels it has
     * @param priority what was decided
     * @param pinned whether a person did
     */
    record Case(String title, List<String> labels, List<Priority> present, Priority priority, boolean pinned) {

        Issue issue(String id, PriorityLabels scheme) {
            List<String> all = Stream.concat(labels.stream(), present.stream().map(scheme::label))
                    .toList();
            return Issue.named(id, title).labels(all).build();
        }

        Decision decision(Issue issue) {
            return new Decision(
                    issue.id(),
                    issue.title(),
                    priority,
                    pinned ? priority : null,
                    priority,
                    -2,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    "rules");
        }
    }

    private static List<String> arguments(int number, LabelChange change) {
        List<String> arguments =
                new ArrayList<>(List.of("issue", "edit", String.valueOf(number), "--repo", "acme/shop"));
        change.add().forEach(label -> arguments.addAll(List.of("--add-label", label)));
        change.remove().forEach(label -> arguments.addAll(List.of("--remove-label", label)));
        return arguments;
    }

    /** What gh understands: the value of an option for labels is a line of CSV, here of one cell. */
    private static List<String> readAsGhDoes(List<String> arguments) {
        List<String> read = new ArrayList<>(arguments);
        for (int i = 1; i < read.size(); i++) {
            if (read.get(i - 1).endsWith("-label")) {
                boolean plain = !read.get(i).contains(",") && !read.get(i).contains("\"");
                List<List<String>> records = plain ? List.of(List.of(read.get(i))) : strictly(read.get(i) + "\r\n");
                assertThat(records).hasSize(1);
                assertThat(records.get(0)).hasSize(1);
                read.set(i, records.get(0).get(0));
            }
        }
        return read;
    }

    /** Runs commands with a gh that only notes how it was called, and nothing else to run. */
    private static List<List<String>> run(String script) throws IOException, InterruptedException {
        Path shell = Path.of("/bin/sh");
        Assumptions.assumeTrue(Files.isExecutable(shell), "needs a POSIX shell");
        Path folder = Files.createTempDirectory("gh");
        Path programs = Files.createDirectory(folder.resolve("programs"));
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path notes = folder.resolve("notes");
        Path gh = Files.writeString(programs.resolve("gh"), "#!/bin/sh\nprintf '%s\\0' \"$#\" \"$@\" >> \"$NOTES\"\n");
        assertThat(gh.toFile().setExecutable(true)).isTrue();
        Path file = Files.writeString(folder.resolve("commands.sh"), script, UTF_8);
        Files.createFile(notes);
        try {
            for (List<String> command :
                    List.of(List.of("/bin/sh", "-n", file.toString()), List.of("/bin/sh", "-eu", file.toString()))) {
                ProcessBuilder builder =
                        new ProcessBuilder(command).directory(empty.toFile()).redirectErrorStream(true);
                builder.environment().put("PATH", programs.toString());
                builder.environment().put("NOTES", notes.toString());
                Process process = builder.start();
                String said = new String(process.getInputStream().readAllBytes(), UTF_8);
                assertThat(said).as(script).isEmpty();
                assertThat(process.waitFor()).as(script).isZero();
            }
            try (Stream<Path> made = Files.list(empty)) {
                assertThat(made).isEmpty();
            }
            return calls(Files.readString(notes, UTF_8));
        } finally {
            for (Path path : List.of(gh, file, notes, programs, empty, folder)) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static List<List<String>> calls(String notes) {
        List<String> words = Arrays.asList(notes.split("\0", -1));
        List<List<String>> calls = new ArrayList<>();
        int at = 0;
        while (at < words.size() - 1) {
            int count = Integer.parseInt(words.get(at));
            calls.add(words.subList(at + 1, at + 1 + count));
            at += 1 + count;
        }
        return calls;
    }

    /** Reads CSV as RFC 4180 describes it, every cell in quotes, and nothing else. */
    private static List<List<String>> strictly(String csv) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        int at = 0;
        while (at < csv.length()) {
            assertThat(csv.charAt(at)).isEqualTo('"');
            StringBuilder cell = new StringBuilder();
            at++;
            while (csv.charAt(at) != '"' || csv.startsWith("\"\"", at)) {
                cell.append(csv.charAt(at));
                at += csv.charAt(at) == '"' ? 2 : 1;
            }
            record.add(cell.toString());
            at++;
            if (csv.charAt(at) == ',') {
                at++;
            } else {
                assertThat(csv.startsWith("\r\n", at)).isTrue();
                at += 2;
                records.add(List.copyOf(record));
                record.clear();
            }
        }
        return records;
    }
}
