package app;

import dev.triage.model.Issue;
import dev.triage.rules.TriageEngine;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** Rules of this program, in a KieBase with a name that others may have too, beside the standard rules. */
public class Both {
    public static void main(String[] arguments) {
        decide();
        KieContainer container = KieServices.get().getKieClasspathContainer();
        System.out.println("bases " + container.getKieBaseNames());
        KieSession session = container.newKieSession();
        List<String> said = new ArrayList<>();
        session.setGlobal("said", said);
        session.insert("ours");
        System.out.println("fired " + session.fireAllRules() + " " + said);
        session.dispose();
        decide();
    }

    private static void decide() {
        Issue issue = Issue.named("1", "Sign-in fails").build();
        System.out.println("decided " + TriageEngine.standard().decide(issue).priority());
    }
}
