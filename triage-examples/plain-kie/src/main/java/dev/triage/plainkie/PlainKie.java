package dev.triage.plainkie;

import dev.triage.io.ReadResult;
import dev.triage.io.documents.Documents;
import dev.triage.model.Issue;
import dev.triage.model.decision.Decision;
import dev.triage.rules.kie.TriageListener;
import java.nio.file.Path;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;

/** Decides the issues of a document with the rules of a shop and the standard rules, in a plain KIE session. */
public final class PlainKie {

    private PlainKie() {}

    /** Runs the example with the path of a document. */
    public static void main(String[] arguments) {
        KieSession session = KieServices.get().getKieClasspathContainer().newKieSession("shop");
        TriageListener triage = TriageListener.listenTo(session);
        ReadResult.Collector read = new ReadResult.Collector();
        Documents.read(Path.of(arguments[0]), read);
        for (Issue issue : read.result().issues()) {
            Decision decision = triage.decide(issue);
            System.out.println(decision.priority() + " " + decision.id() + " " + decision.title());
        }
        session.dispose();
    }
}
