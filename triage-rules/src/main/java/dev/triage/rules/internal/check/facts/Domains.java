package dev.triage.rules.internal.check.facts;

import dev.triage.model.Category;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.Person;
import dev.triage.model.Priority;
import dev.triage.model.StatusKind;
import dev.triage.rules.internal.check.space.Assessments;
import dev.triage.rules.internal.check.space.CategoryChoices;
import dev.triage.rules.internal.check.space.Levels;
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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The facts that some conditions can distinguish: values around the constants that they name, as far as they look. */
public final class Domains {

    private static final Set<Class<?>> OF_PATTERNS = Set.of(Theme.class, Found.class, Tally.class, Candidate.class);

    private static final int NUMBERS = 3;
    private static final int LONGEST = 25;

    private final List<String> patterns;
    private final Sums sums;
    private final List<List<Part>> rules = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final Set<Reading> reads = new LinkedHashSet<>();

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
            List<Part> rule = new ArrayList<>();
            for (Condition.Fact fact : condition.facts()) {
                for (Condition.Question question : fact.questions()) {
                    rule.addAll(question.parts());
                    reads.addAll(question.reads());
                }
            }
            rules.add(rule);
            parts.addAll(rule);
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
                for (int rank : numbers(type, "rank", 0)) {
                    for (int doubt = Meaning.AGREED; doubt <= Meaning.VAGUE; doubt++) {
                        facts.add(new Meaning("label any", what, "any", rank, false, doubt));
                        facts.add(new Meaning("label any", what, "any", rank, true, doubt));
                    }
                }
            }
        } else if (type == Signal.class) {
            Set<Integer> places = numbers(Signal.class, "place", 0);
            places.addAll(numbers(Signal.class, "places", 0));
            new SignalChoices(rules, reads(Signal.class, "number") ? signalNumbers() : Set.of(), places).add(facts);
        } else if (type == Sum.class) {
            for (int points = sums.least(); points <= sums.most(); points++) {
                facts.add(sums.of(points));
            }
        } else if (type == Unsaid.class) {
            List.of(Input.values()).forEach(input -> facts.add(new Unsaid(input)));
        } else if (type == Decided.class) {
            List.of(Priority.values()).forEach(priority -> facts.add(new Decided(priority)));
        } else if (type == Ranked.class) {
            numbers(type, "rank", 1)
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
            lists(type, "sharedComponents", 0)
                    .forEach(components -> lists(type, "sharedExpertise", 0)
                            .forEach(expertise -> facts.add(new Fit(person, components, expertise))));
        } else if (type == Row.class) {
            lists(type, "members", 2).forEach(members -> {
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
            numbers(type, "points", 0).forEach(points -> facts.add(new Theme(pattern, points)));
        } else if (type == Found.class) {
            numbers(type, "rank", 1).forEach(rank -> facts.add(new Found(pattern, rank)));
        } else if (type == Tally.class) {
            numbers(type, "examples", 0)
                    .forEach(examples -> numbers(type, "strongest", 0)
                            .forEach(strongest -> facts.add(new Tally(pattern, examples, strongest))));
        } else if (type == Candidate.class) {
            numbers(type, "rank", 1)
                    .forEach(rank -> decimals(type, "margin")
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
                named().forEach(category -> numbers(Text.class, "position", 1)
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
        Set<Integer> urgents = numbers(Backlog.class, "urgent", 0);
        Set<Integer> unassesseds = numbers(Backlog.class, "unassessed", 0);
        Set<Integer> overruleds = numbers(Backlog.class, "overruled", 0);
        // A part cannot be longer than the whole.
        Set<Integer> pins = numbers(Backlog.class, "pinned", 0);
        pins.addAll(overruleds);
        Set<Integer> sizes = numbers(Backlog.class, "size", 0);
        sizes.addAll(urgents);
        sizes.addAll(unassesseds);
        sizes.addAll(pins);
        Set<Integer> alikes = reads(Backlog.class, "alike") ? numbers(Backlog.class, "alike", 0) : Set.of(0);
        sizes.addAll(alikes);
        for (int size : sizes) {
            for (int urgent : upTo(urgents, size)) {
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

    /** Whole numbers around the constants that this property is compared with. */
    private Set<Integer> numbers(Class<?> owner, String property, int least) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (int i = 0; i <= NUMBERS; i++) {
            numbers.add(least + i);
        }
        for (Number constant : constants(owner, property)) {
            for (int number = constant.intValue() - 1; number <= constant.intValue() + 1; number++) {
                if (number >= least) {
                    numbers.add(number);
                }
            }
            numbers.add(Math.max(least, 2 * constant.intValue()));
        }
        return numbers;
    }

    /** A number of a signal may be a decimal number or negative. */
    private Set<Double> signalNumbers() {
        Set<Double> numbers = decimals(Signal.class, "number");
        numbers(Signal.class, "number", 0).forEach(number -> numbers.add((double) number));
        return numbers;
    }

    /** The constants that this property is compared with, and a number on each side of each of them. */
    private Set<Double> decimals(Class<?> owner, String property) {
        Set<Double> numbers = new LinkedHashSet<>(List.of(0.0, -1.0, 1.0));
        Double before = null;
        TreeSet<Double> constants = new TreeSet<>();
        constants(owner, property).forEach(constant -> constants.add(constant.doubleValue()));
        for (double constant : constants) {
            numbers.addAll(List.of(constant, constant - 0.5, constant + 0.5));
            if (before != null) {
                numbers.add((before + constant) / 2);
            }
            before = constant;
        }
        return numbers;
    }

    /** Lists with the texts that conditions name, and with others, of the lengths around the numbers that they name. */
    private List<List<String>> lists(Class<?> owner, String property, int shortest) {
        Set<String> texts = new LinkedHashSet<>();
        int longest = shortest + NUMBERS;
        for (Part part : parts) {
            if (part.reads().contains(new Reading(owner, property))) {
                for (Object constant : part.constants()) {
                    if (constant instanceof String text) {
                        texts.add(text);
                    } else if (constant instanceof Number number) {
                        longest = Math.max(longest, Math.min(LONGEST, number.intValue() + 1));
                    }
                }
            }
        }
        Set<List<String>> lists = new LinkedHashSet<>();
        for (int length = shortest; length <= longest; length++) {
            List<String> list = new ArrayList<>();
            List<String> named = new ArrayList<>(texts);
            for (int i = 0; i < length; i++) {
                list.add("#" + (i + 1));
                named.add("#" + (i + 1));
            }
            lists.add(list);
            lists.add(named);
        }
        return new ArrayList<>(lists);
    }

    private List<Number> constants(Class<?> owner, String property) {
        List<Number> numbers = new ArrayList<>();
        for (Part part : parts) {
            if (part.reads().contains(new Reading(owner, property))) {
                part.constants().forEach(constant -> {
                    if (constant instanceof Number number) {
                        numbers.add(number);
                    }
                });
            }
        }
        return numbers;
    }
}
