package app;

import dev.triage.model.Issue;
import dev.triage.model.decision.Decision;
import dev.triage.rules.TriageEngine;
import tools.jackson.databind.json.JsonMapper;

/** An issue and its decision, there and back, with Jackson databind 3. */
public class Databind3 {
    public static void main(String[] arguments) throws Exception {
        Json.main(arguments);
        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
        Issue issue = mapper.readValue("{\"id\": \"1\", \"title\": \"Sign-in fails\"}", Issue.class);
        Decision decision = TriageEngine.standard().decide(issue);
        String json = mapper.writeValueAsString(decision);
        System.out.println("read back: "
                + mapper.writeValueAsString(mapper.readValue(json, Decision.class)).equals(json));
    }
}
