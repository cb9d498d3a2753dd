package dev.triage.tools.internal.check.space;

import dev.triage.model.Issue;
import dev.triage.tools.check.report.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A combination in words. */
final class ExampleWords {

    private ExampleWords() {}

    static Example of(List<Dimension> dimensions, List<InputClass> choices, int stated, @Nullable Issue issue) {
        List<Example.Value> said = new ArrayList<>();
        List<Example.Value> assumed = new ArrayList<>();
        List<Example.Value> open = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            InputClass choice = choices.get(i);
            Dimension dimension = dimensions.get(i);
            Example.Value value = new Example.Value(dimension.name(), choice.text());
            if (dimension.input() == null) {
                open.addAll(answers(dimension, choice));
            } else if (choice.value() != null) {
                boolean states = issue == null ? !choice.assumed() : Assessments.states(issue, dimension.input());
                (states || i == stated ? said : assumed).add(value);
            }
        }
        return new Example(said, assumed, open, issue);
    }

    /** What an issue without any text does not answer, and if that is nothing, what it alone affirms. */
    private static List<Example.Value> answers(Dimension dimension, InputClass choice) {
        InputClass blank = dimension.classes().get(0);
        List<Example.Value> answers = new ArrayList<>();
        if (!choice.assumed()
                && choice.value() instanceof OpenAnswers said
                && blank.value() instanceof OpenAnswers none) {
            new TreeSet<>(said.affirmed()).forEach(words -> answers.add(new Example.Value(words, "yes")));
            if (answers.isEmpty()) {
                new TreeSet<>(none.affirmed()).forEach(words -> answers.add(new Example.Value(words, "no")));
            }
            if (answers.isEmpty()) { // nothing else is left of the answers
                answers.add(new Example.Value(dimension.name(), choice.text()));
            }
        }
        return answers;
    }
}
