package dev.triage.tools.internal.check.space;

import dev.triage.model.Assignee;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.tracked.BacklogRank;
import dev.triage.model.tracked.Tracked;
import dev.triage.model.tracked.TrackedBuilder;
import dev.triage.rules.internal.condition.Value;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.internal.scale.SpokenScale;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.internal.text.PlainWords;
import dev.triage.rules.internal.text.WantedWord;
import dev.triage.rules.internal.text.WordList;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.tools.internal.check.space.OpenTexts.Asked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An issue whose texts give wanted answers to questions. What it says is what the questions name, so not every set of answers is found,
 * even if some issue gives it; the caller has to ask the issue. For one use.
 */
public final class AnsweringIssue {

    private static final Instant OPENED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Set<String> WORDS = Set.of("label", "component", "assignee", "milestone", "resolved");
    private static final Set<String> DAYS = Set.of("openFor", "inactiveFor", "dueWithin");

    private final Collection<Asked> questions;
    private final Predicate<String> wanted;
    private final TeamScales scales;
    private final List<String> labels = new ArrayList<>();
    private final List<String> components = new ArrayList<>();
    private final List<Assignee> assignees = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final Map<String, List<String>> said = new LinkedHashMap<>();
    private final TrackedBuilder tracked = Tracked.builder();
    private @Nullable Integer daysOpen;
    private @Nullable Integer daysQuiet;
    private @Nullable Integer dueWithin;

    private AnsweringIssue(Collection<Asked> questions, Predicate<String> wanted, TeamScales scales) {
        this.questions = questions;
        this.wanted = wanted;
        this.scales = scales;
    }

    /**
     * Makes an issue.
     *
     * @param stated what it states beside its texts
     * @param questions all questions on open texts
     * @param wanted whether the answer to a question is yes, by its words
     * @param scales the scales of the team
     */
    public static Issue of(
            Map<ClosedInput, Object> stated, Questions questions, Predicate<String> wanted, TeamScales scales) {
        return new AnsweringIssue(questions.open(), wanted, scales).issue(Assessments.builder(stated));
    }

    private Issue issue(IssueBuilder issue) {
        Map<String, List<Asked>> compared = new LinkedHashMap<>();
        Map<String, List<Asked>> scaled = new LinkedHashMap<>();
        for (Asked one : questions) {
            Value left = ComparedAnswers.compared(one.value());
            if (one.value() instanceof Value.Call call && call.member().owner() == Subject.class) {
                if (call.member().name().equals("scale")) {
                    scaled.computeIfAbsent(AnswerChoices.constants(call).get(0), key -> new ArrayList<>())
                            .add(one);
                } else if (wanted.test(one.words())
                        && !AnswerChoices.constants(call).isEmpty()) {
                    say(call.member().name(), call);
                }
            } else if (left != null) {
                compared.computeIfAbsent(OpenTexts.text(left, one.words()), key -> new ArrayList<>())
                        .add(one);
            } else if (one.value() instanceof Value.Contains contains
                    && contains.right() instanceof Value.Constant constant
                    && wanted.test(one.words())) {
                put(OpenTexts.text(contains.left(), one.words()), String.valueOf(constant.value()));
            }
        }
        said.forEach(this::putFewest);
        compared.forEach(this::compare);
        scaled.forEach(this::scale);
        days();
        if (!titles.isEmpty() || affirms(Issue.named("#1", "Any issue").build())) {
            issue.title(titles.isEmpty() ? "-" : String.join(", ", titles));
        }
        return issue.labels(labels)
                .components(components)
                .assignees(assignees)
                .tracked(tracked.build())
                .build();
    }

    /** Whether a question on titles that is not wanted holds for an issue without any text. */
    private boolean affirms(Issue issue) {
        return !new TreeSet<>(AnswerChoices.affirmed(
                        questions.stream()
                                .filter(one -> isTitle(one) && !wanted.test(one.words()))
                                .toList(),
                        issue,
                        scales))
                .isEmpty();
    }

    private static boolean isTitle(Asked one) {
        return one.value() instanceof Value.Call call
                && call.member().owner() == Subject.class
                && call.member().name().equals("title");
    }

    private void say(String about, Value.Call call) {
        if (WORDS.contains(about)) {
            String word = word(about, call);
            if (word != null) {
                said.computeIfAbsent(about, key -> new ArrayList<>()).add(word);
            }
        } else if (about.equals("title")) {
            AnswerChoices.constants(call).stream()
                    .filter(word -> !word.startsWith("!"))
                    .map(AnsweringIssue::plain)
                    .filter(word -> !word.isBlank() && titleFits(word))
                    .findFirst()
                    .ifPresent(titles::add);
        } else if (DAYS.contains(about)) {
            int days = Integer.parseInt(AnswerChoices.constants(call).get(0));
            switch (about) {
                case "openFor" -> daysOpen = Math.max(days, daysOpen == null ? 0 : daysOpen);
                case "inactiveFor" -> daysQuiet = Math.max(days, daysQuiet == null ? 0 : daysQuiet);
                default -> dueWithin = Math.min(days, dueWithin == null ? days : dueWithin);
            }
        }
    }

    private boolean titleFits(String word) {
        return questions.stream()
                .filter(one -> isTitle(one) && !wanted.test(one.words()))
                .noneMatch(one -> WordList.of(AnswerChoices.constants((Value.Call) one.value())
                                .toArray(new String[0]))
                        .in(word.toLowerCase(Locale.ROOT)));
    }

    private static String plain(String word) {
        return word.endsWith("*") || word.endsWith("-") ? word.substring(0, word.length() - 1) : word;
    }

    /** A word that makes this question hold, and of the others only wanted ones. */
    private @Nullable String word(String about, Value.Call call) {
        for (String constant : AnswerChoices.constants(call)) {
            for (String word : AnswerChoices.examples(constant)) {
                if (!word.isBlank() && holds(call, word) && fits(about, word)) {
                    return word;
                }
            }
        }
        return null;
    }

    private boolean fits(String about, String word) {
        for (Asked one : questions) {
            if (one.value() instanceof Value.Call call
                    && call.member().owner() == Subject.class
                    && call.member().name().equals(about)
                    && holds(call, word)
                    && !wanted.test(one.words())) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Value.Call call, String word) {
        return WantedWord.any(AnswerChoices.constants(call).toArray(new String[0]), PlainWords.plain(word));
    }

    /** Puts the words without those that others make superfluous: {@code billing api} is also a word for {@code bill*}. */
    private void putFewest(String about, List<String> words) {
        List<String> fewest = new ArrayList<>(words);
        for (String word : words) {
            fewest.remove(word);
            boolean enough = questions.stream()
                    .allMatch(one -> !(one.value() instanceof Value.Call call
                                    && call.member().owner() == Subject.class
                                    && call.member().name().equals(about)
                                    && holds(call, word))
                            || fewest.stream().anyMatch(other -> holds((Value.Call) one.value(), other)));
            if (!enough) {
                fewest.add(word);
            }
        }
        fewest.forEach(word -> put(about, word));
    }

    /** Says a word, unless it is blank, which no issue says. */
    private void put(String about, String word) {
        if (word.isBlank()) {
            return;
        }
        switch (about) {
            case "label", "labels" -> labels.add(word);
            case "component", "classification.components" -> components.add(word);
            case "assignee" -> assignees.add(new Assignee(word, ""));
            case "milestone", "tracked.milestone" -> tracked.milestone(word);
            case "resolved" -> tracked.field("resolution", word);
            case "title" -> titles.add(word);
            case "tracked.type" -> tracked.type(word);
            default -> {}
        }
    }

    /** A value of which the comparisons with constants give the wanted answers. */
    private void compare(String about, List<Asked> asked) {
        Set<String> affirmed = new TreeSet<>();
        asked.stream().map(Asked::words).filter(wanted).forEach(affirmed::add);
        Object value = new ComparedAnswers(asked).value(affirmed);
        if (value == null) {
            return;
        }
        if (ComparedAnswers.compared(asked.get(0).value()) instanceof Value.Call call
                && call.member().owner() == Subject.class
                && call.member().name().equals("number")
                && !AnswerChoices.constants(call).isEmpty()
                && value instanceof Double number) {
            tracked.field(AnswerChoices.constants(call).get(0), number(number));
        } else if (value instanceof Double number) {
            switch (about) {
                case "tracked.reactions" -> tracked.reactions(number.intValue());
                case "tracked.comments" -> tracked.comments(number.intValue());
                default -> {}
            }
        } else {
            put(about, String.valueOf(value));
        }
    }

    private static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e9
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    /** One or two values of a scale for which the wanted questions hold. */
    private void scale(String name, List<Asked> asked) {
        SpokenScale scale = scales.find(name);
        Set<String> affirmed = new TreeSet<>();
        asked.stream().map(Asked::words).filter(wanted).forEach(affirmed::add);
        if (scale == null
                || affirmed.equals(AnswerChoices.affirmed(
                        asked, Issue.named("#1", "Any issue").build(), scales))) {
            return;
        }
        List<List<String>> choices = new ArrayList<>();
        scale.values().forEach(value -> choices.add(List.of(value)));
        scale.values()
                .forEach(value -> scale.values().stream()
                        .filter(other -> !other.equals(value))
                        .forEach(other -> choices.add(List.of(value, other))));
        for (List<String> values : choices) {
            List<String> said =
                    values.stream().map(value -> scale.name() + ":" + value).toList();
            Issue issue = Issue.named("#1", "Any issue").labels(said).build();
            if (affirmed.equals(AnswerChoices.affirmed(asked, issue, scales))) {
                labels.addAll(said);
                return;
            }
        }
    }

    private void days() {
        if (daysOpen == null && daysQuiet == null && dueWithin == null) {
            return;
        }
        int open = Math.max(daysOpen == null ? 0 : daysOpen, daysQuiet == null ? 0 : daysQuiet);
        tracked.opened(OPENED).standing(rank(daysOpen == null ? null : open));
        if (dueWithin != null) {
            tracked.standing(rank(open)).due(OPENED.plus(Duration.ofDays(open + (long) dueWithin)));
        }
    }

    private BacklogRank rank(@Nullable Integer open) {
        return new BacklogRank(null, 0, open, daysQuiet, List.of(), List.of());
    }
}
