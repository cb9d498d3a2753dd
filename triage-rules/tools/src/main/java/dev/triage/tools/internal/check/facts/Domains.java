package dev.triage.tools.internal.check.facts;

import dev.triage.model.Category;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.Person;
import dev.triage.model.Priority;
import dev.triage.model.StatusKind;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.condition.Condition.Part;
import dev.triage.rules.internal.condition.Condition.Reading;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Decided;
import dev.triage.rules.vocabulary.Fit;
import dev.triage.rules.vocabulary.Meaning;
import dev.triage.rules.vocabulary.Meant;
import dev.triage.rules.vocabulary.Place;
import dev.triage.rules.vocabulary.Signal;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.rules.vocabulary.Sum;
import dev.triage.rules.vocabulary.Text;
import dev.triage.rules.vocabulary.Theme;
import dev.triage.rules.vocabulary.Unsaid;
import dev.triage.rules.vocabulary.backlog.Backlog;
import dev.triage.rules.vocabulary.backlog.Blocking;
import dev.triage.rules.vocabulary.backlog.Candidate;
import dev.triage.rules.vocabulary.backlog.Found;
import dev.triage.rules.vocabulary.backlog.Ranked;
import dev.triage.rules.vocabulary.backlog.Row;
import dev.triage.rules.vocabulary.backlog.Tally;
import dev.triage.tools.internal.check.space.Assessments;
import dev.triage.tools.internal.check.space.CategoryChoices;
import dev.triage.tools.internal.check.space.Levels;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts that some conditions can distinguish: values around the constants that they name, as far as they look. */
public final class Domains {

    private static final Set<Class<?>> OF_PATTERNS = Set.of(Theme.class, Found.class, Tally.class, Candidate.class);

    private final List<String> patterns;
    private final Sums sums;
    private final List<Part> parts = new ArrayList<>();
    private final Set<Reading> reads = new LinkedHashSet<>();
    private final CountChoices counts = new CountChoices(parts);

    /**
     * Prepares facts.
     *
     * @param patterns the ids of all patterns
     * @param sums the sums that there are
     * @param conditions the conditions whose constraints count
     */
    public Domains(List<String> patterns, Sums sums, List<Condition> conditions) {
        this.patterns = patterns;
        this.sums = sums;
        for (Condition condition : conditions) {
            for (Condition.Fact fact : condition.facts()) {
                for (Condition.Question question : fact.questions()) {
                    parts.addAll(question.parts());
                    reads.addAll(question.reads());
                }
            }
        }
    }

    /** The facts of a type. */
    public List<Object> of(Class<?> type) {
        List<Object> facts = new ArrayList<>();
        if (type == Assessment.class) {
            assessments(facts);
        } else if (type == Text.class) {
            texts(facts);
        } else if (type == Issue.class) {
            facts.add(Issue.named("#1", "Any issue").build());
        } else if (type == Subject.class) {
            facts.add(new Subject(Issue.named("#1", "Any issue").build()));
        } else if (type == Meaning.class) {
            for (Meant what : Meant.values()) {
                for (int rank : counts.numbers(type, "rank", 0)) {
                    for (int doubt = Meaning.AGREED; doubt <= Meaning.VAGUE; doubt++) {
                        facts.add(new Meaning("label any", what, "any", rank, false, doubt));
                        facts.add(new Meaning("label any", what, "any", rank, true, doubt));
                    }
                }
            }
        } else if (type == Signal.class) {
            Set<Integer> places = counts.numbers(Signal.class, "place", 0);
            places.addAll(counts.numbers(Signal.class, "places", 0));
            new SignalChoices(parts, reads(Signal.class, "number") ? signalNumbers() : Set.of(), places).add(facts);
        } else if (type == Sum.class) {
            for (int points = sums.least(); points <= sums.most(); points++) {
                facts.add(sums.of(points));
            }
        } else if (type == Unsaid.class) {
            List.of(Input.values()).forEach(input -> facts.add(new Unsaid(input)));
        } else if (type == Decided.class) {
            List.of(Priority.values()).forEach(priority -> facts.add(new Decided(priority)));
        } else if (type == Ranked.class) {
            counts.numbers(type, "rank", 1)
                    .forEach(rank ->
                            List.of(Priority.values()).forEach(priority -> facts.add(new Ranked(rank, priority))));
        } else if (type == Blocking.class) {
            for (Priority one : Priority.values()) {
                for (Priority other : Priority.values()) {
                    if (other.moreUrgentThan(one)) {
                        facts.add(new Blocking("#1", one, "#2", other));
                    }
                }
            }
        } else if (type == Backlog.class) {
            backlogs(facts);
        } else if (type == Fit.class) {
            Person person = new Person("Ada", List.of(), List.of());
            counts.lists(type, "sharedComponents", 0)
                    .forEach(components -> counts.lists(type, "sharedExpertise", 0)
                            .forEach(expertise -> facts.add(new Fit(person, components, expertise))));
        } else if (type == Row.class) {
            counts.lists(type, "members", 2).forEach(members -> {
                facts.add(new Row(members, false));
                facts.add(new Row(members, true));
            });
        } else if (OF_PATTERNS.contains(type)) {
            patterns.forEach(pattern -> ofPattern(type, pattern, facts));
        } else {
            throw new IllegalStateException("The facts of the type (" + type + ") are not listed.");
        }
        return facts;
    }

    private void ofPattern(Class<?> type, String pattern, List<Object> facts) {
        if (type == Theme.class) {
            counts.numbers(type, "points", 0).forEach(points -> facts.add(new Theme(pattern, points)));
        } else if (type == Found.class) {
            counts.numbers(type, "rank", 1).forEach(rank -> facts.add(new Found(pattern, rank)));
        } else if (type == Tally.class) {
            counts.numbers(type, "examples", 0)
                    .forEach(examples -> counts.numbers(type, "strongest", 0)
                            .forEach(strongest -> facts.add(new Tally(pattern, examples, strongest))));
        } else if (type == Candidate.class) {
            counts.numbers(type, "rank", 1)
                    .forEach(rank -> counts.decimals(type, "margin")
                            .forEach(margin -> facts.add(new Candidate(pattern, rank, margin))));
        }
    }

    /** How many facts of a type there are, as far as that is easily known: of the others there are not many. */
    public long size(Class<?> type) {
        long size = 1;
        if (type == Assessment.class) {
            Set<ClosedInput> inputs = ClosedInput.of(reads);
            for (ClosedInput input : ClosedInput.values()) {
                size *= values(input, inputs.contains(input)).size() + (input == ClosedInput.PINNED ? 1 : 0);
            }
        }
        return size;
    }

    private void assessments(List<Object> facts) {
        Set<ClosedInput> inputs = ClosedInput.of(reads);
        List<Map<ClosedInput, Object>> all = new ArrayList<>();
        all.add(new EnumMap<>(ClosedInput.class));
        for (ClosedInput input : ClosedInput.values()) {
            List<Map<ClosedInput, Object>> longer = new ArrayList<>();
            for (Map<ClosedInput, Object> values : all) {
                for (Object value : values(input, inputs.contains(input))) {
                    Map<ClosedInput, Object> more = new EnumMap<>(ClosedInput.class);
                    more.putAll(values);
                    more.put(input, value);
                    longer.add(more);
                }
                if (input == ClosedInput.PINNED) {
                    longer.add(values);
                }
            }
            all = longer;
        }
        all.forEach(values -> facts.add(Assessments.assessment(values)));
    }

    private List<Object> values(ClosedInput input, boolean read) {
        List<Object> values = new ArrayList<>();
        switch (input) {
            case CATEGORIES -> {
                List<Set<Category>> named = new ArrayList<>();
                parts.forEach(part -> named.add(CategoryChoices.named(part)));
                if (read) {
                    new CategoryChoices(named, Set.of(), true)
                            .forEach(choice -> values.add(Assessments.categories(choice.value())));
                } else {
                    values.add(Set.of());
                }
            }
            case STATUS ->
                values.addAll(
                        read
                                ? List.of(
                                        StatusKind.OPEN, StatusKind.IN_PROGRESS, StatusKind.CLOSED, StatusKind.PROPOSED)
                                : List.of(StatusKind.OPEN));
            case PINNED -> values.addAll(read ? List.of(Priority.values()) : List.of());
            default -> {
                int scale = read ? Assessments.scale(input) : 1;
                for (int low = 0; low < scale; low++) {
                    for (int high = low; high < scale; high++) {
                        values.add(new Levels(low, high));
                    }
                }
            }
        }
        return values;
    }

    private void texts(List<Object> facts) {
        boolean categories = reads(Text.class, "category");
        boolean places = categories || reads(Text.class, "place");
        List<String> words = new WordChoices(parts).all();
        for (Place place : places ? List.of(Place.values()) : List.of(Place.TITLE)) {
            if (place == Place.CATEGORY) {
                named().forEach(category -> counts.numbers(Text.class, "position", 1)
                        .forEach(position -> facts.add(new Text(place, position, "", category))));
            } else if (place == Place.TOGETHER) {
                facts.add(new Text(place, 1, "", null));
            } else {
                words.forEach(text -> facts.add(new Text(place, 1, text, null)));
            }
        }
    }

    private List<@Nullable Category> named() {
        Set<Category> named = new LinkedHashSet<>();
        parts.forEach(part -> named.addAll(CategoryChoices.named(part)));
        Category.standard().stream()
                .filter(category -> !named.contains(category))
                .findFirst()
                .ifPresent(named::add);
        return new ArrayList<>(named);
    }

    private void backlogs(List<Object> facts) {
        Set<Integer> urgents = counts.numbers(Backlog.class, "urgent", 0);
        Set<Integer> unassesseds = counts.numbers(Backlog.class, "unassessed", 0);
        Set<Integer> overruleds = counts.numbers(Backlog.class, "overruled", 0);
        // A part cannot be longer than the whole.
        Set<Integer> pins = counts.numbers(Backlog.class, "pinned", 0);
        pins.addAll(overruleds);
        Set<Integer> sizes = counts.numbers(Backlog.class, "size", 0);
        sizes.addAll(urgents);
        sizes.addAll(unassesseds);
        sizes.addAll(pins);
        Set<Integer> alikes = reads(Backlog.class, "alike") ? counts.numbers(Backlog.class, "alike", 0) : Set.of(0);
        for (int alike : alikes) {
            pins.forEach(pinned -> sizes.add(pinned + alike));
        }
        for (int size : sizes) {
            for (int urgent : andAll(upTo(urgents, size), size)) {
                for (int unassessed : andAll(upTo(unassesseds, size), size)) {
                    for (int pinned : upTo(pins, size)) {
                        for (int overruled : upTo(overruleds, pinned)) {
                            for (int alike : upTo(alikes, size - pinned)) {
                                facts.add(new Backlog(size, urgent, unassessed, pinned, overruled, alike));
                            }
                        }
                    }
                }
            }
        }
    }

    /** The numbers, and that it is all of them. */
    private static List<Integer> andAll(List<Integer> numbers, int all) {
        if (numbers.contains(all)) {
            return numbers;
        }
        List<Integer> more = new ArrayList<>(numbers);
        more.add(all);
        return more;
    }

    private static List<Integer> upTo(Set<Integer> numbers, int most) {
        return numbers.stream().filter(number -> number <= most).toList();
    }

    private boolean reads(Class<?> owner, String property) {
        return reads.contains(new Reading(owner, property)) || reads.contains(new Reading(owner, Reading.WHOLE));
    }

    /** A number of a signal may be a decimal number or negative. */
    private Set<Double> signalNumbers() {
        Set<Double> numbers = counts.decimals(Signal.class, "number");
        counts.numbers(Signal.class, "number", 0).forEach(number -> numbers.add((double) number));
        return numbers;
    }
}
