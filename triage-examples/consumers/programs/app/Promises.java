package app;

import dev.triage.io.ReadResult;
import dev.triage.io.documents.Documents;
import dev.triage.model.Issue;
import dev.triage.model.decision.Decision;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.source.RuleBaseException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** What surprised those who used the library first. */
public class Promises {
    public static void main(String[] arguments) throws Exception {
        ReadResult.Collector read = new ReadResult.Collector();
        Documents.read(Path.of(arguments[0]), read);
        Documents.read(Path.of(arguments[0]), read);
        System.out.println(read.result().problems());

        TriageEngine engine = TriageEngine.standard();
        try {
            engine.decide((Issue) null);
        } catch (NullPointerException refused) {
            System.out.println("null: " + refused.getMessage());
        }

        try {
            TriageEngine.builder().rules(Path.of("no-such-folder")).build();
        } catch (RuleBaseException refused) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new ObjectOutputStream(bytes).writeObject(refused);
            RuleBaseException sent = (RuleBaseException)
                    new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
            System.out.println("sent: " + sent.problems().equals(refused.problems()));
        }

        Issue issue = Issue.named("#1", "Sign-in fails").build();
        Decision alone = engine.decide(issue);
        System.out.println("threads: "
                + IntStream.range(0, 1_000).parallel().allMatch(n -> engine.decide(issue).equals(alone)));
    }
}
