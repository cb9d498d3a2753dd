package dev.triage.rules.internal.report;

import dev.triage.model.decision.Dependency;
import dev.triage.rules.catalogue.CatalogueEffect;
import dev.triage.rules.internal.links.LinkGraph;
import dev.triage.rules.internal.match.Firing;
import dev.triage.rules.internal.match.Stage;
import dev.triage.rules.internal.match.Stages;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.vocabulary.backlog.Blocking;
import dev.triage.rules.vocabulary.backlog.Row;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the rules that say what follows from the links between issues. Immutable. */
final class Relator {

    private final Stage stage;

    Relator(Stages stages) {
        this.stage = stages.stage(RuleBase.RELATE);
    }

    /** What follows from links: underrated blockers first, those that hold up the most urgent issues before others. */
    List<Dependency> relate(LinkGraph graph) {
        List<Object> facts = new ArrayList<>(graph.underratedBlockers());
        graph.chains().forEach(chain -> facts.add(new Row(chain, false)));
        graph.cycles().forEach(cycle -> facts.add(new Row(cycle, true)));
        if (facts.isEmpty()) {
            return List.of();
        }
        IdentityHashMap<@Nullable Object, List<Dependency>> byFact = new IdentityHashMap<>();
        stage.run(facts).inOrder().forEach(firing -> {
            Dependency dependency = dependency(firing);
            if (dependency != null) {
                byFact.computeIfAbsent(firing.fact(), fact -> new ArrayList<>()).add(dependency);
            }
        });
        // The graph gives the order; rules only say what is worth showing.
        List<Dependency> dependencies = new ArrayList<>();
        facts.forEach(fact -> dependencies.addAll(byFact.getOrDefault(fact, List.of())));
        return dependencies;
    }

    private static @Nullable Dependency dependency(Firing firing) {
        if (!(firing.effect() instanceof CatalogueEffect.Relates relates)) {
            return null;
        }
        if (firing.fact() instanceof Blocking blocking) {
            String text = blocking.blocker() + " is " + blocking.blockerPriority() + ", but " + blocking.blocked()
                    + " (" + blocking.blockedPriority() + ") is blocked by it: it should be "
                    + blocking.blockedPriority() + ".";
            return new Dependency(
                    relates.kind(),
                    List.of(blocking.blocker(), blocking.blocked()),
                    blocking.blockedPriority(),
                    text,
                    firing.description().reason());
        }
        if (firing.fact() instanceof Row row) {
            String text = String.join(" is blocked by ", row.members())
                    + (row.circle() ? " is blocked by " + row.members().get(0) : "") + ".";
            return new Dependency(
                    relates.kind(),
                    row.members(),
                    null,
                    text,
                    firing.description().reason());
        }
        return null;
    }
}
