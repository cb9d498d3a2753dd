package dev.triage.tools.internal.check.space;

import dev.triage.model.Issue;
import dev.triage.rules.internal.condition.Value;
import dev.triage.rules.internal.scale.SpokenScale;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.internal.text.PlainWords;
import dev.triage.rules.internal.text.WantedWord;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.tools.internal.check.space.OpenTexts.Asked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All answers that one issue can give to questions on open texts: one dimension for questions that exclude or imply each other, and one
 * for each other question.
 */
public final class AnswerChoices {

    private static final int EFFORT = 500;

    /** So many answers of one issue; more are not put together, but the questions are taken as independent. */
    private static final int MOST = 5_000;

    private final TeamScales scales;

    AnswerChoices(TeamScales scales) {
        this.scales = scales;
    }

    /** The dimensions of questions. */
    List<Dimension> of(Collection<Asked> asked) {
        Map<String, List<Asked>> about = new LinkedHashMap<>();
        asked.forEach(one ->
                about.computeIfAbsent(about(one), key -> new ArrayList<>()).add(one));
        List<Dimension> all = new ArrayList<>();
        about.forEach((subject, questions) -> all.addAll(dimensions(subject, questions)));
        return all;
    }

    /** What a question is about: only questions about the same have to do with each other. */
    private static String about(Asked asked) {
        if (asked.value() instanceof Value.Call call && call.member().owner() == Subject.class) {
            String name = call.member().name();
            return switch (name) {
                case "label", "component", "assignee", "milestone" -> name;
                case "openFor", "inactiveFor", "dueWithin" -> name;
                case "scale" -> "scale " + constants(call).get(0);
                default -> asked.words();
            };
        }
        Value compared = ComparedAnswers.compared(asked.value());
        if (compared != null) {
            return "== " + OpenTexts.text(compared, asked.words());
        }
        return asked.words();
    }

    private List<Dimension> dimensions(String about, List<Asked> questions) {
        if (questions.size() == 1 && !about.startsWith("scale ")) {
            return List.of(free(questions.get(0)));
        }
        if (about.startsWith("== ")) {
            return compared(questions);
        }
        if (about.startsWith("scale ")) {
            return List.of(scale(questions));
        }
        return switch (about) {
            case "openFor", "inactiveFor" -> List.of(days(questions, true));
            case "dueWithin" -> List.of(days(questions, false));
            case "milestone" -> List.of(dimension(questions, words(questions).values(), Set.of()));
            case "label", "component", "assignee" -> together(questions);
            default -> questions.stream().map(this::free).toList();
        };
    }

    /** Questions that compare one text; if there are too many of them, those that ask for parts of it are taken as independent. */
    private List<Dimension> compared(List<Asked> questions) {
        ComparedAnswers together = new ComparedAnswers(questions);
        if (together.few()) {
            return List.of(together.dimension());
        }
        List<Asked> whole = questions.stream()
                .filter(one -> !ComparedAnswers.asksForPart(one))
                .toList();
        List<Dimension> all = new ArrayList<>();
        questions.stream().filter(ComparedAnswers::asksForPart).map(this::free).forEach(all::add);
        if (!whole.isEmpty()) {
            all.add(whole.size() == 1 ? free(whole.get(0)) : new ComparedAnswers(whole).dimension());
        }
        return all;
    }

    private Dimension free(Asked question) {
        Set<String> yes = Set.of(question.words());
        return dimension(
                List.of(question),
                List.of(yes, Set.of()),
                BlankIssue.affirms(question.value(), scales) ? yes : Set.of());
    }

    /** A dimension of the answers that there may be. */
    static Dimension dimension(List<Asked> questions, Collection<Set<String>> answers, Set<String> blank) {
        Set<Set<String>> all = new LinkedHashSet<>();
        all.add(blank);
        all.addAll(answers);
        List<InputClass> classes = new ArrayList<>();
        for (Set<String> affirmed : all) {
            boolean assumed = classes.isEmpty();
            classes.add(new InputClass(
                    new OpenAnswers(affirmed),
                    questions.size() == 1
                            ? (affirmed.isEmpty() ? "no" : "yes")
                            : String.join(", ", new TreeSet<>(affirmed)),
                    assumed,
                    assumed ? 0 : EFFORT + affirmed.size(),
                    1));
        }
        String name = questions.stream().map(Asked::words).collect(Collectors.joining(", "));
        return new Dimension(name, null, classes, List.of());
    }

    /** A value on a scale of the team: an issue may state several, and then a question holds if it holds for each of them. */
    private Dimension scale(List<Asked> questions) {
        Value.Call call = (Value.Call) questions.get(0).value();
        SpokenScale scale = scales.find(constants(call).get(0));
        if (scale == null) {
            return dimension(questions, List.of(), Set.of());
        }
        Set<Set<String>> answers = new LinkedHashSet<>();
        for (String value : scale.values()) {
            Issue issue = Issue.named("#1", "Any issue")
                    .labels(List.of(scale.name() + ":" + value))
                    .build();
            answers.add(affirmed(questions, issue, scales));
        }
        close(answers, false);
        answers.add(Set.of()); // only a value that the scale does not know
        return dimension(
                questions,
                answers,
                affirmed(questions, Issue.named("#1", "Any issue").build(), scales));
    }

    static Set<String> affirmed(List<Asked> questions, Issue issue, TeamScales scales) {
        Subject subject = Subject.of(issue, scales);
        return questions.stream()
                .filter(question -> question.value().holds(subject, new Object[0]))
                .map(Asked::words)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** So many days: what is true of more days is true of fewer, or the other way round. */
    private static Dimension days(List<Asked> questions, boolean atLeast) {
        Set<Set<String>> answers = new LinkedHashSet<>();
        for (Asked one : questions) {
            int days = number(one);
            answers.add(questions.stream()
                    .filter(other -> atLeast ? number(other) <= days : number(other) >= days)
                    .map(Asked::words)
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
        return dimension(questions, answers, Set.of());
    }

    private static int number(Asked question) {
        Value.Call call = (Value.Call) question.value();
        return call.arguments().get(0) instanceof Value.Constant constant && constant.value() instanceof Number number
                ? number.intValue()
                : 0;
    }

    /** Labels and the like, of which an issue may have several: words that no two questions share are independent. */
    private static List<Dimension> together(List<Asked> questions) {
        Map<String, Set<String>> answers = words(questions);
        List<Set<String>> groups = new ArrayList<>();
        for (Set<String> affirmed : answers.values()) {
            Set<String> merged = new TreeSet<>(affirmed);
            groups.stream()
                    .filter(group -> group.stream().anyMatch(affirmed::contains))
                    .forEach(merged::addAll);
            groups.removeIf(merged::containsAll);
            groups.add(merged);
        }
        List<Dimension> all = new ArrayList<>();
        for (Set<String> group : groups) {
            List<Asked> related = questions.stream()
                    .filter(one -> group.contains(one.words()))
                    .toList();
            Set<Set<String>> some = new LinkedHashSet<>();
            answers.values().stream().filter(group::containsAll).forEach(some::add);
            close(some, true);
            all.add(dimension(related, some, Set.of()));
        }
        return all;
    }

    /** What is affirmed by an issue that has only this word, for each of the words of the questions. */
    private static Map<String, Set<String>> words(List<Asked> questions) {
        Map<String, Set<String>> answers = new LinkedHashMap<>();
        for (Asked question : questions) {
            for (String word : constants((Value.Call) question.value())) {
                for (String example : examples(word)) {
                    answers.computeIfAbsent(example, key -> affirmed(questions, key));
                }
            }
        }
        return answers;
    }

    /** Words that a word of a rule stands for: itself, and with any ending one that no other question names. */
    static List<String> examples(String word) {
        String plain = word.startsWith("!") ? word.substring(1) : word;
        if (!WantedWord.of(plain).beginning()) {
            return List.of(plain);
        }
        while (plain.endsWith("*") || plain.endsWith("-")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return List.of(plain, plain + "zzqx", plain + " zzqx");
    }

    private static Set<String> affirmed(List<Asked> questions, String word) {
        String plain = PlainWords.plain(word);
        return questions.stream()
                .filter(one ->
                        WantedWord.any(constants((Value.Call) one.value()).toArray(new String[0]), plain))
                .map(Asked::words)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Adds what an issue answers that has several of these values. */
    private static void close(Set<Set<String>> answers, boolean any) {
        List<Set<String>> all = new ArrayList<>(answers);
        int singles = all.size();
        for (int i = 0; i < all.size() && all.size() < MOST; i++) {
            for (int j = 0; j < singles; j++) {
                Set<String> both = new TreeSet<>(all.get(i));
                if (any) {
                    both.addAll(all.get(j));
                } else {
                    both.retainAll(all.get(j));
                }
                if (answers.add(both)) {
                    all.add(both);
                }
            }
        }
    }

    /** The texts that a call is given. */
    public static List<String> constants(Value.Call call) {
        List<String> texts = new ArrayList<>();
        call.arguments().forEach(argument -> constants(argument, texts));
        return texts;
    }

    private static void constants(Value value, List<String> texts) {
        if (value instanceof Value.Constant constant) {
            if (constant.value() instanceof String[] several) {
                texts.addAll(List.of(several));
            } else {
                texts.add(String.valueOf(constant.value()));
            }
        } else if (value instanceof Value.Several several) {
            several.values().forEach(one -> constants(one, texts));
        }
    }
}
