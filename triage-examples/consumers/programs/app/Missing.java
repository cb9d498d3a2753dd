package app;

import dev.triage.io.documents.InputFormat;
import dev.triage.io.ReadResult;
import dev.triage.io.tracker.CsvReader;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.source.RuleBaseException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;

/** What optional artifacts are for, and what their absence says. */
public class Missing {
    public static void main(String[] arguments) throws Exception {
        ReadResult markdown = InputFormat.MARKDOWN.reader().read("a.md", new StringReader("# A"));
        ReadResult table = new CsvReader().read("a.csv", new StringReader("id,title\n1,A\n"));
        System.out.println(markdown.problems());
        System.out.println(table.problems());
        Path rules = Files.createTempDirectory("rules");
        Files.writeString(rules.resolve("java.drl"), """
                rule "Java here"
                    @reason("x")
                    @adds(2)
                when
                    Assessment()
                then
                    System.out.println("hi");
                end
                """);
        try {
            TriageEngine.builder().rules(rules).build();
        } catch (RuleBaseException refused) {
            System.out.println(refused.getMessage());
        }
    }
}
