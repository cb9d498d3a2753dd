package dev.triage.benchmarks.contender;

import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import dev.triage.rules.vocabulary.Sum;
import dev.triage.rules.vocabulary.Unsaid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/**
 * Drools as in the introduction of its documentation: the same DRL files, compiled at the start of the program, and a new
 * session of the container for each issue.
 */
public final class NaiveDrools implements Peer {

    private final KieContainer container;
    private final Map<String, DrlFiles.Place> places;
    private final Map<String, Reason> reasons = new HashMap<>();
    private final Map<String, Assumption> assumptions = new HashMap<>();
    private final Map<Priority, Integer> needed = new EnumMap<>(Priority.class);

    NaiveDrools() {
        DrlFiles files = DrlFiles.ofPriorities();
        this.places = files.places();
        this.container = compile(files);
        for (KiePackage rules : container.getKieBase().getKiePackages()) {
            rules.getRules().forEach(this::describe);
        }
    }

    @Override
    public Decision decide(Issue issue) {
        Worksheet worksheet = new Worksheet(issue);
        KieSession session = container.newKieSession();
        try {
            Fired fired = new Fired();
            session.addEventListener(fired);
            session.insert(issue);
            for (Input input : Input.values()) {
                if (worksheet.unsaid(input)) {
                    session.insert(new Unsaid(input));
                }
            }
            session.fireAllRules();
            fired.assumptions.stream()
                    .sorted(Comparator.comparing(Assumption::input))
                    .forEach(worksheet::assume);
            session.insert(worksheet.assessment());
            session.fireAllRules();
            int points = 0;
            for (Reason reason : fired.reasons) {
                points += reason.effect() instanceof Effect.Points effect ? effect.points() : 0;
            }
            session.insert(new Sum(points, needed));
            session.fireAllRules();
            fired.reasons.sort(Comparator.comparing(this::place));
            return FiredRules.decision(issue, worksheet, points, fired.reasons, "Drools");
        } finally {
            session.dispose();
        }
    }

    /** Compiles rules as in the introduction of Drools. */
    public static KieContainer compile(DrlFiles files) {
        KieServices services = KieServices.get();
        KieFileSystem system = services.newKieFileSystem();
        files.texts().forEach((name, text) -> system.write("src/main/resources/" + name, text));
        KieBuilder builder = services.newKieBuilder(system).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(
                    "Drools refuses the standard rules: " + builder.getResults().getMessages(Message.Level.ERROR));
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId());
    }

    private DrlFiles.Place place(Reason reason) {
        DrlFiles.Place place = places.get(reason.rule());
        if (place == null) {
            throw new IllegalStateException("The rule (" + reason.rule() + ") is in no file.");
        }
        return place;
    }

    /** Reads the annotations once, and not for each decision. */
    private void describe(Rule rule) {
        Map<String, Object> annotations = rule.getMetaData();
        String reason = words(annotations, "reason");
        if (annotations.containsKey("assumes")) {
            String[] words = words(annotations, "assumes").split(":", 2);
            assumptions.put(
                    rule.getName(), new Assumption(input(words[0].strip()), words[1].strip(), rule.getName(), reason));
            return;
        }
        Effect effect = effect(annotations);
        reasons.put(rule.getName(), new Reason(words(annotations, "id"), rule.getName(), effect, reason, null));
        if (effect instanceof Effect.Reaches reaches) {
            Integer from = reaches.from();
            if (from != null) {
                needed.put(reaches.priority(), from);
            }
        }
    }

    private static Effect effect(Map<String, Object> annotations) {
        if (annotations.containsKey("adds")) {
            return new Effect.Points(Integer.parseInt(words(annotations, "adds")));
        }
        if (annotations.containsKey("gives")) {
            return new Effect.Reaches(
                    Priority.valueOf(words(annotations, "gives")),
                    annotations.containsKey("from") ? Integer.valueOf(words(annotations, "from")) : null);
        }
        if (annotations.containsKey("neverBelow")) {
            return new Effect.NeverBelow(Priority.valueOf(words(annotations, "neverBelow")));
        }
        if (annotations.containsKey("neverAbove")) {
            return new Effect.NeverAbove(Priority.valueOf(words(annotations, "neverAbove")));
        }
        if (annotations.containsKey("pins")) {
            return new Effect.Pins();
        }
        throw new IllegalStateException("Unknown effect among (" + annotations.keySet() + ").");
    }

    private static Input input(String label) {
        for (Input input : Input.values()) {
            if (input.label().equals(label)) {
                return input;
            }
        }
        throw new IllegalStateException("Unknown input (" + label + ").");
    }

    /** The value of an annotation. If rules are compiled at run time, a text value still has its quotes. */
    private static String words(Map<String, Object> annotations, String name) {
        String words = String.valueOf(annotations.get(name)).strip();
        return words.startsWith("\"") ? words.substring(1, words.length() - 1) : words;
    }

    /** Records the rules that fire. */
    private final class Fired extends DefaultAgendaEventListener {

        private final List<Reason> reasons = new ArrayList<>();
        private final List<Assumption> assumptions = new ArrayList<>(0);

        @Override
        public void afterMatchFired(AfterMatchFiredEvent event) {
            String name = event.getMatch().getRule().getName();
            Reason reason = NaiveDrools.this.reasons.get(name);
            if (reason != null) {
                reasons.add(reason);
            }
            Assumption assumption = NaiveDrools.this.assumptions.get(name);
            if (assumption != null) {
                assumptions.add(assumption);
            }
        }
    }
}
