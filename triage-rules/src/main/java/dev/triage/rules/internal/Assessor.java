package dev.triage.rules.internal;

import dev.triage.model.Assumption;
import dev.triage.model.Effect;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.Uncertainty;
import dev.triage.rules.RuleDescription;
import dev.triage.rules.vocabulary.Unsaid;
import java.util.ArrayList;
import java.util.List;

/** Runs the rules that fill what the source left unsaid. Immutable. */
public final class Assessor {

    private final RuleBase rules;
    private final Stage stage;

    /** Makes an assessor with the rules of this rule base. */
    public Assessor(RuleBase rules) {
        this.rules = rules;
        this.stage = new Stage(rules, RuleBase.ASSESS);
    }

    /** Gives every input of an issue a value. */
    public Assessed assess(Issue issue) {
        Draft draft = new Draft(issue);
        List<Uncertainty> uncertain = draft.uncertain();
        List<Input> unsaid = draft.unsaid();
        List<Assumption> assumed = unsaid.isEmpty() ? List.of() : assume(issue, draft, unsaid);
        return new Assessed(draft.assessment(), assumed, uncertain);
    }

    private List<Assumption> assume(Issue issue, Draft draft, List<Input> unsaid) {
        FiredRules fired = new FiredRules(rules);
        stage.run(fired, session -> {
            session.insert(issue);
            unsaid.forEach(input -> session.insert(new Unsaid(input)));
            Stage.fire(session);
        });
        List<Assumption> assumed = new ArrayList<>();
        for (RuleDescription rule : fired.inOrder()) {
            if (rule.effect() instanceof Effect.Assumes assumes) {
                draft.fill(assumes.input(), assumes.value());
                assumed.add(new Assumption(assumes.input(), assumes.value(), rule.name(), rule.reason()));
            }
        }
        return assumed;
    }
}
