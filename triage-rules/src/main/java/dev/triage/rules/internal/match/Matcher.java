package dev.triage.rules.internal.match;

import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.condition.Condition.Fact;
import dev.triage.rules.internal.condition.Condition.Question;
import dev.triage.rules.internal.condition.Condition.Reading;
import dev.triage.rules.internal.condition.Value;
import dev.triage.rules.internal.drl.FactPattern.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the facts that a condition looks for. This is the one place where conditions meet facts, for deciding and for all
 * that looks at rules. Immutable.
 */
public final class Matcher {

    private static final @Nullable Object[] NONE = {};

    private final List<Fact> facts;
    private final Answers answers;

    /**
     * Takes a condition.
     *
     * @param condition what is looked for
     * @param answers evaluates its constraints
     */
    public Matcher(Condition condition, Answers answers) {
        this.facts = condition.facts();
        this.answers = answers;
    }

    /** Takes a way to choose facts. */
    public interface Choice {

        /**
         * Takes it.
         *
         * @param chosen the facts by their places in the condition; null where none is chosen. It is used again afterwards.
         */
        void take(@Nullable Object[] chosen);
    }

    /** Whether it looks at one fact and at nothing else. */
    boolean looksAtOneFact() {
        return facts.size() == 1 && facts.get(0).presence() == Presence.EACH;
    }

    /** Whether it relates facts that it finds to each other. */
    boolean joins() {
        for (Fact fact : facts) {
            for (Question question : fact.questions()) {
                if (fact.presence() == Presence.EACH && !question.needs().isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it looks for such a fact, be it that there is none. */
    boolean looksAt(Class<?> type) {
        for (Fact fact : facts) {
            if (fact.type() == type) {
                return true;
            }
        }
        return false;
    }

    /** What it asks of facts of other types than these; null if a constraint needs such a fact and others. */
    @Nullable
    List<OpenQuestion> openQuestions(Set<Class<?>> types) {
        List<OpenQuestion> open = new ArrayList<>();
        for (int place = 0; place < facts.size(); place++) {
            Fact fact = facts.get(place);
            boolean other = !types.contains(fact.type());
            for (Question question : fact.questions()) {
                for (int needed : question.needs()) {
                    if (other || !types.contains(facts.get(needed).type())) {
                        return null;
                    }
                }
            }
            if (other) {
                open.add(new OpenQuestion(this, place));
            }
        }
        return open;
    }

    /** The type of a fact that it looks for. */
    Class<?> type(int place) {
        return facts.get(place).type();
    }

    /** Whether it finds this fact, if it looks at one alone. */
    boolean finds(Object fact) {
        return matches(0, fact, NONE);
    }

    /** Whether a constraint that looks at these properties of a fact and at nothing else does not hold, if it looks at one alone. */
    boolean refuses(Object fact, Set<Reading> properties) {
        for (Question question : facts.get(0).questions()) {
            if (properties.containsAll(question.reads()) && !question.holds(fact, NONE)) {
                return true;
            }
        }
        return false;
    }

    /** The words of each constraint that asks a fact for some of these words and for nothing else, if it looks at one alone. */
    List<String[]> wanted(Reading method) {
        List<String[]> wanted = new ArrayList<>();
        for (Question question : facts.get(0).questions()) {
            if (question.value() instanceof Value.Call call
                    && question.reads().equals(Set.of(method))
                    && call.arguments().size() == 1
                    && call.arguments().get(0) instanceof Value.Constant constant
                    && constant.value() instanceof String[] words) {
                wanted.add(words);
            }
        }
        return wanted;
    }

    /** Whether it could find something among these facts, by what can be told of each alone; if not, it surely does not. */
    boolean mayFind(List<Object> present) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).presence() != Presence.NOT && !any(i, present, null)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it finds what it looks for among these facts. */
    public boolean findsIn(List<Object> present) {
        boolean[] found = new boolean[1];
        find(present, chosen -> found[0] = true);
        return found[0];
    }

    /** Finds all ways to choose from these facts what it looks for. */
    public void find(List<Object> present, Choice found) {
        choose(0, new Object[facts.size()], present, found);
    }

    private void choose(int place, @Nullable Object[] chosen, List<Object> present, Choice found) {
        if (place == chosen.length) {
            found.take(chosen);
            return;
        }
        Presence presence = facts.get(place).presence();
        if (presence != Presence.EACH) {
            if (any(place, present, chosen) == (presence == Presence.EXISTS)) {
                choose(place + 1, chosen, present, found);
            }
            return;
        }
        for (int i = 0; i < present.size(); i++) {
            if (matches(place, present.get(i), chosen)) {
                chosen[place] = present.get(i);
                choose(place + 1, chosen, present, found);
                chosen[place] = null;
            }
        }
    }

    private boolean any(int place, List<Object> present, @Nullable Object @Nullable [] chosen) {
        for (int i = 0; i < present.size(); i++) {
            if (matches(place, present.get(i), chosen)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a fact is one that it looks for.
     *
     * @param place which of the facts that it looks for, from 0
     * @param chosen the facts chosen before, or null if only constraints without other facts count
     */
    public boolean matches(int place, Object fact, @Nullable Object @Nullable [] chosen) {
        Fact wanted = facts.get(place);
        if (!wanted.type().isInstance(fact)) {
            return false;
        }
        List<Question> questions = wanted.questions();
        for (int i = 0; i < questions.size(); i++) {
            if (chosen == null
                    ? questions.get(i).needs().isEmpty() && !answers.holds(wanted, i, fact, NONE)
                    : !answers.holds(wanted, i, fact, chosen)) {
                return false;
            }
        }
        return true;
    }
}
