package dev.triage.tools.internal.check.facts;

import dev.triage.model.internal.SignedNumber;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.condition.Condition.Question;
import dev.triage.rules.internal.drl.FactPattern.Presence;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.tools.check.report.OpenRule;
import dev.triage.tools.check.report.UnreachableRule;
import dev.triage.tools.internal.check.space.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Finds rules that can never fire. */
public final class Reachability {

    private final List<String> patterns;
    private final Sums sums;

    public Reachability(List<String> patterns, Sums sums) {
        this.patterns = patterns;
        this.sums = sums;
    }

    /**
     * Looks at a rule.
     *
     * @param rule the rule
     * @param fires whether it is known to fire, or known not to; empty if that has to be found out
     */
    public Optional<UnreachableRule> find(Rule rule, Optional<Boolean> fires) {
        return find(rule, fires, List::of);
    }

    /**
     * Looks at a rule.
     *
     * @param rule the rule
     * @param fires whether it is known to fire, or known not to; empty if that has to be found out
     * @param apart the fewest of its conditions that never hold together, if no fact shows them
     */
    public Optional<UnreachableRule> find(Rule rule, Optional<Boolean> fires, Supplier<List<String>> apart) {
        if (fires.orElse(false)) {
            return Optional.empty();
        }
        Condition condition = rule.vocabulary();
        FactSearch search = search(condition);
        Set<Question> all = Collections.newSetFromMap(new IdentityHashMap<>());
        condition.facts().forEach(fact -> all.addAll(fact.questions()));
        if (search.possible(all)) {
            return fires.isEmpty() ? Optional.empty() : Optional.of(inVain(rule, apart.get()));
        }
        if (search.possibleWhateverElse(all)) {
            return Optional.of(new UnreachableRule(
                    rule.description(),
                    Words.quoted(rule.description())
                            + " never fires: wherever there is what it looks for, there is what must not be there."
                            + (Sums.askedBy(rule) ? range() : ""),
                    List.of()));
        }
        List<String> core = core(condition, search, all);
        String text = text(rule.description(), core) + (Sums.askedBy(rule) ? range() : "");
        return Optional.of(new UnreachableRule(rule.description(), text, core));
    }

    /** Why it is not known whether a rule can fire that is not found to be unreachable; empty if it is. */
    public Optional<OpenRule> open(Rule rule) {
        Condition condition = rule.vocabulary();
        Set<String> words = new LinkedHashSet<>();
        for (Condition.Fact fact : condition.facts()) {
            fact.questions().stream()
                    .filter(question ->
                            UnlimitedValues.looksAt(fact.type(), question) && !UnlimitedValues.text(question))
                    .forEach(question -> words.add(question.line()));
        }
        return words.isEmpty() || search(condition).shown()
                ? Optional.empty()
                : Optional.of(new OpenRule(
                        rule.description(),
                        "It looks at numbers or lists without a limit, and no example shows that it fires: "
                                + String.join(", ", words)));
    }

    private FactSearch search(Condition condition) {
        return new FactSearch(condition, new Domains(patterns, sums, List.of(condition)));
    }

    private UnreachableRule inVain(Rule rule, List<String> core) {
        String text = core.isEmpty()
                ? Words.quoted(rule.description()) + " never fires: no combination of inputs matches it."
                        + (Sums.askedBy(rule) ? range() : "")
                : text(rule.description(), core);
        return new UnreachableRule(rule.description(), text, core);
    }

    private String range() {
        return " All scores are between " + SignedNumber.text(sums.least()) + " and " + SignedNumber.text(sums.most())
                + ".";
    }

    /** The fewest conditions that never hold together. */
    private static List<String> core(Condition condition, FactSearch search, Set<Question> all) {
        List<String> words = new ArrayList<>();
        for (Condition.Fact fact : condition.facts()) {
            if (fact.presence() == Presence.NOT) {
                continue;
            }
            for (Question question : fact.questions()) {
                all.remove(question);
                if (search.possibleWhateverElse(all)) {
                    all.add(question);
                    words.add(question.line());
                }
            }
        }
        return words;
    }

    private String text(RuleDescription rule, List<String> core) {
        String never = Words.quoted(rule) + " never fires: ";
        if (core.isEmpty()) {
            return never + "the facts that it looks for never occur together.";
        }
        if (core.size() > 1) {
            return never + String.join(" and ", core) + " never hold together.";
        }
        boolean pattern =
                rule.stage().equals(RuleBase.RECOMMEND) || rule.stage().equals(RuleBase.PATTERNS);
        return never + core.get(0) + " never holds"
                + (pattern && core.get(0).contains("pattern")
                        ? "; the patterns are " + String.join(", ", patterns)
                        : "")
                + ".";
    }
}
