package app;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.triage.model.Issue;
import dev.triage.model.decision.Decision;
import dev.triage.rules.TriageEngine;

/** An issue and its decision, there and back, with Jackson databind 2. */
public class Databind2 {
    public static void main(String[] arguments) throws Exception {
        Json.main(arguments);
        ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
        Issue issue = mapper.readValue("{\"id\": \"1\", \"title\": \"Sign-in fails\"}", Issue.class);
        Decision decision = TriageEngine.standard().decide(issue);
        String json = mapper.writeValueAsString(decision);
        System.out.println("read back: "
                + mapper.writeValueAsString(mapper.readValue(json, Decision.class)).equals(json));
    }
}
