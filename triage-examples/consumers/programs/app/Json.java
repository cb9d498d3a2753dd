package app;

import dev.triage.io.ReadResult;
import dev.triage.io.json.DecisionWriter;
import dev.triage.io.json.JsonReader;
import dev.triage.io.json.ReportReader;
import dev.triage.io.json.ReportWriter;
import dev.triage.rules.TriageEngine;
import java.io.StringReader;
import java.io.StringWriter;

/** JSON in and out, with the Jackson that the program has. */
public class Json {
    public static void main(String[] arguments) throws Exception {
        TriageEngine engine = TriageEngine.standard();
        ReadResult read = new JsonReader()
                .read("one", new StringReader("{\"id\": \"1\", \"title\": \"x\", \"impact\": {\"user\": \"Hgh\"}}"));
        System.out.println(read.problems());
        StringWriter decision = new StringWriter();
        try (DecisionWriter json = DecisionWriter.document(decision)) {
            json.write(engine.decide(read.issues().get(0)));
        }
        StringWriter report = new StringWriter();
        new ReportWriter().write(engine.report(read.issues()), "", null, report);
        System.out.println(new ReportReader()
                .read("report", new StringReader(report.toString()), System.out::println)
                .isPresent());
    }
}
