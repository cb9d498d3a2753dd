package dev.triage.tools.internal.check.facts;

import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.condition.Condition.Question;
import dev.triage.rules.internal.drl.FactPattern.Presence;
import dev.triage.rules.internal.match.Answers;
import dev.triage.rules.internal.match.Matcher;
import dev.triage.rules.vocabulary.Place;
import dev.triage.rules.vocabulary.Text;
import dev.triage.tools.internal.check.space.OpenTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for facts on which a rule fires. Not thread-safe; for one rule. */
public final class FactSearch {

    private static final int MOST_ATTEMPTS = 3_000_000;

    private final Condition condition;
    private final Domains domains;
    private final Map<Class<?>, List<Object>> facts = new HashMap<>();
    private int attempts;
    private boolean absent = true;

    public FactSearch(Condition condition, Domains domains) {
        this.condition = condition;
        this.domains = domains;
    }

    /** Whether there are facts for which all these conditions hold; true if the search takes too long. */
    public boolean possible(Set<Question> asked) {
        if (contradictory(asked)) {
            return false;
        }
        return found((wanted, number, fact, chosen) -> {
            Question question = wanted.questions().get(number);
            return !asked.contains(question) || free(wanted, question, fact) || question.holds(fact, chosen);
        });
    }

    /** The same if what must not be there may be there. */
    boolean possibleWhateverElse(Set<Question> asked) {
        absent = false;
        try {
            return possible(asked);
        } finally {
            absent = true;
        }
    }

    /** Whether there are facts for which all conditions hold, but for those on texts. */
    public boolean shown() {
        return found((wanted, number, fact, chosen) -> {
            Question question = wanted.questions().get(number);
            return UnlimitedValues.text(question) || question.holds(fact, chosen);
        });
    }

    private boolean found(Answers answers) {
        attempts = 0;
        return choose(0, new Object[condition.facts().size()], new Matcher(condition, answers));
    }

    /** Whether a condition on unlimited values never holds, or two on one fact never hold together. */
    private boolean contradictory(Set<Question> asked) {
        for (Condition.Fact fact : condition.facts()) {
            List<Question> open = fact.questions().stream()
                    .filter(question -> asked.contains(question) && UnlimitedValues.looksAt(fact.type(), question))
                    .toList();
            for (Question one : open) {
                boolean excluded = open.stream().anyMatch(other -> Implications.exclude(one.value(), other.value()));
                if (fact.presence() != Presence.NOT && (excluded || Implications.never(one.value()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean choose(int position, @Nullable Object[] bound, Matcher matcher) {
        if (position == bound.length) {
            return others(bound, matcher);
        }
        Condition.Fact wanted = condition.facts().get(position);
        if (wanted.presence() != Presence.EACH) {
            return choose(position + 1, bound, matcher);
        }
        for (Object fact : candidates(wanted.type(), bound, position)) {
            if (++attempts > MOST_ATTEMPTS) {
                return true;
            }
            if (matcher.matches(position, fact, bound)) {
                bound[position] = fact;
                if (choose(position + 1, bound, matcher)) {
                    return true;
                }
                bound[position] = null;
            }
        }
        return false;
    }

    private List<Object> candidates(Class<?> type, @Nullable Object[] bound, int position) {
        if (OpenTexts.SINGLE.contains(type)) {
            for (int i = 0; i < position; i++) {
                Object before = bound[i];
                if (before != null && before.getClass() == type) {
                    return List.of(before);
                }
            }
        }
        return facts.computeIfAbsent(type, domains::of);
    }

    /** Whether what must not be there is not, and what must be there can be. */
    private boolean others(@Nullable Object[] bound, Matcher matcher) {
        List<Object> there = new ArrayList<>();
        for (Object fact : bound) {
            if (fact != null) {
                there.add(fact);
            }
        }
        for (int place = 0; place < bound.length; place++) {
            if (presence(place) == Presence.EXISTS && !exists(place, there, bound, matcher)) {
                return false;
            }
        }
        return there.stream().noneMatch(fact -> forbidden(fact, bound, matcher));
    }

    private boolean exists(int place, List<Object> there, @Nullable Object[] bound, Matcher matcher) {
        return there.stream().anyMatch(fact -> matcher.matches(place, fact, bound))
                || candidates(condition.facts().get(place).type(), bound, bound.length).stream()
                        .anyMatch(fact -> matcher.matches(place, fact, bound) && !forbidden(fact, bound, matcher));
    }

    private boolean forbidden(Object fact, @Nullable Object[] bound, Matcher matcher) {
        for (int place = 0; place < bound.length; place++) {
            if (absent
                    && presence(place) == Presence.NOT
                    && matcher.matches(place, fact, bound)
                    && surely(condition.facts().get(place), fact)) {
                return true;
            }
        }
        return false;
    }

    private static boolean surely(Condition.Fact wanted, Object fact) {
        return wanted.questions().stream().noneMatch(question -> free(wanted, question, fact));
    }

    private Presence presence(int place) {
        return condition.facts().get(place).presence();
    }

    /** Whether a condition can be both true and false, depending on a value that the facts at hand do not show. */
    private static boolean free(Condition.Fact wanted, Question question, Object fact) {
        return UnlimitedValues.looksAt(wanted.type(), question) && (!(fact instanceof Text text) || worded(text));
    }

    private static boolean worded(Text text) {
        return text.place() != Place.CATEGORY && text.place() != Place.TOGETHER;
    }
}
