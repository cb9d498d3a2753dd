package dev.triage.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.architecture.PatternUses.Question;
import dev.triage.cli.Main;
import dev.triage.io.scale.RatingText;
import dev.triage.model.Issue;
import dev.triage.rules.TriageEngine;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No regular expression backtracks: each reads a long run of anything in a number of steps that grows as its length does, and
 * never in a recursion that overflows the stack. Steps are counted, not seconds.
 */
class LinearPatternsTest {

    private static final int SHORT = 64;
    private static final int LONG = 4 * SHORT;

    /** Twice as much as linear growth. */
    private static final int MOST_GROWTH = 2 * LONG / SHORT;

    /** Where a run of so many letters takes less steps per letter, it is not measured again. */
    private static final int FEW_STEPS = 6;

    /** More than a small stack has room for, if each letter takes a call. */
    private static final int DEEP = 3_000;

    /** What may stand before a run: words of the expression itself. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}|[^\\w\\s]");

    private static final Pattern SYNTAX =
            Pattern.compile("\\\\(?:p\\{\\w+}|u[0-9a-fA-F]{4}|.)|\\(\\?<?\\w*>?|[A-Za-z]-[A-Za-z]");

    private static final int MOST_WORDS = 6;

    /** These make an expression from words that they quote, from one letter, or from a rule of level FULL. */
    private static final Set<String> QUOTE_WORDS =
            Set.of("ColumnNames", "Comparisons", "CompiledPlaces", "ConfiguredRules", "TableWords", "WordList");

    /** What is asked of those that are made from parts; of all others, where they are in a text. */
    private static final Map<String, Question> ASKED =
            Map.of("Field", Question.MATCHES, "CompilerMessage", Question.MATCHES, "LinkExpression", Question.BEGINS);

    /** A group that is repeated, and not possessively. */
    private static final Pattern REPEATED = Pattern.compile("\\)(?:[*+]|\\{\\d+(?:,\\d*)?\\})(?!\\+)");

    /** So small that a recursion for some hundreds of letters is noticed. */
    private static final long STACK_BYTES = 200_000;

    @ParameterizedTest
    @ValueSource(classes = {Issue.class, TriageEngine.class, Main.class})
    void noPatternBacktracks(Class<?> part) throws Exception {
        FutureTask<List<String>> faults = new FutureTask<>(() -> faults(part));
        Thread small = new Thread(null, faults, "small stack", STACK_BYTES);
        small.start();
        assertThat(faults.get())
                .as(
                        "patterns that backtrack. Maybe begin a pattern that is only matched with ^, repeat possessively (++), or"
                                + " look behind for the beginning of a run")
                .isEmpty();
    }

    private static List<String> faults(Class<?> part) throws ReflectiveOperationException {
        RatingText.userImpact("high"); // the patterns of levels are made when they are needed
        PatternUses uses = PatternUses.of(part);
        assertThat(uses.patterns()).hasSizeGreaterThan(20);
        List<String> faults = new ArrayList<>();
        uses.patterns().forEach((place, pattern) -> {
            for (Question question : uses.questions(place)) {
                check(place, pattern, question, faults);
            }
        });
        Set<String> computed = new TreeSet<>(uses.computed());
        computed.removeAll(QUOTE_WORDS);
        for (String type : computed) {
            List<Pattern> made = made(uses, type);
            assertThat(made).as("the patterns of " + type).isNotEmpty();
            made.forEach(pattern -> check(type, pattern, ASKED.getOrDefault(type, Question.FIND), faults));
        }
        return faults;
    }

    private static void check(String place, Pattern pattern, Question question, List<String> faults) {
        String fault = fault(pattern, question);
        if (fault != null) {
            faults.add(place + " " + question + " " + fault + " " + pattern);
        }
    }

    private static @Nullable String fault(Pattern pattern, Question question) {
        Set<String> words = new LinkedHashSet<>();
        words.add("");
        Matcher word = WORD.matcher(SYNTAX.matcher(pattern.pattern()).replaceAll(" "));
        while (word.find() && words.size() < MOST_WORDS) {
            words.add(word.group());
        }
        Set<String> atoms = atoms(pattern.pattern(), words);
        String run = "";
        try {
            for (String atom : atoms) {
                run = "'" + atom + "'";
                for (String before : words) {
                    long few = steps(pattern, question, before + atom.repeat(SHORT) + "a\u0001");
                    if (few > FEW_STEPS * (SHORT + 10L) * atom.length()) {
                        long many = steps(pattern, question, before + atom.repeat(LONG) + "a\u0001");
                        if (many > MOST_GROWTH * few) {
                            return "'" + before + "' and " + run + ": " + few + " steps become " + many;
                        }
                    }
                }
                if (REPEATED.matcher(pattern.pattern()).find()) {
                    steps(pattern, question, atom.repeat(DEEP / atom.length()));
                }
            }
            return null;
        } catch (StackOverflowError tooDeep) {
            return "recursion for " + run;
        }
    }

    private static Set<String> atoms(String expression, Set<String> words) {
        Set<String> atoms = new LinkedHashSet<>();
        for (char letter : " \t\na\u00e9AspP10-\u2013.:;,()[]{}<>/#`*_|\"'=+~\\@!?%&\u00AB\u201C\u2192".toCharArray()) {
            atoms.add(String.valueOf(letter));
        }
        for (int i = 0; i < expression.length(); i++) {
            if (expression.charAt(i) > '~') {
                atoms.add(expression.substring(i, i + 1));
            }
        }
        atoms.addAll(words);
        atoms.remove("");
        for (String first : List.of(" ", "a", "-", ".", "1", "/", ",", "(")) {
            for (String second : List.of(" ", "a", "A", "-", ".", "1", ":", "(", ")", "*", "\n")) {
                atoms.add(first + second);
            }
        }
        return atoms;
    }

    private static long steps(Pattern pattern, Question question, String text) {
        CountedText counted = new CountedText(text);
        Matcher matcher = pattern.matcher(counted);
        switch (question) {
            case MATCHES -> matcher.matches();
            case BEGINS -> matcher.lookingAt();
            case FIND -> {
                boolean more = matcher.find();
                while (more) {
                    more = matcher.find();
                }
            }
        }
        return counted.steps;
    }

    /** The patterns that the static fields of a class lead to, through objects of this project and collections. */
    private static List<Pattern> made(PatternUses uses, String type) throws ReflectiveOperationException {
        String outer = type.indexOf('$') < 0 ? type : type.substring(0, type.indexOf('$'));
        Deque<Object> own = new ArrayDeque<>();
        Deque<Object> beside = new ArrayDeque<>();
        for (Class<?> maker : classes(uses, outer)) {
            addFields(maker, null, own);
            for (Class<?> user : classes(uses, maker.getPackageName() + ".")) {
                addFields(user, null, beside);
            }
        }
        for (Object reached : reached(beside)) {
            if (named(reached.getClass().getName(), outer)) {
                own.push(reached);
            }
        }
        return reached(own).stream()
                .filter(Pattern.class::isInstance)
                .map(Pattern.class::cast)
                .toList();
    }

    /** The classes of a name, or of a package if it ends with a dot. */
    private static List<Class<?>> classes(PatternUses uses, String wanted) throws ClassNotFoundException {
        List<Class<?>> found = new ArrayList<>();
        for (String name : uses.classes()) {
            if (wanted.endsWith(".")
                    ? name.lastIndexOf('.') + 1 == wanted.length() && name.startsWith(wanted)
                    : named(name, wanted)) {
                found.add(Class.forName(name));
            }
        }
        return found;
    }

    private static boolean named(String name, String outer) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return simple.equals(outer) || simple.startsWith(outer + "$");
    }

    /** These objects, and all that they hold. */
    private static Set<Object> reached(Deque<Object> open) throws ReflectiveOperationException {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof Collection<?> items) {
                items.stream().filter(item -> item != null).forEach(open::push);
            } else if (next instanceof Map<?, ?> entries) {
                open.addAll(entries.values());
            } else if (next instanceof Object[] items) {
                for (Object item : items) {
                    if (item != null) {
                        open.push(item);
                    }
                }
            } else if (next.getClass().getName().startsWith("dev.triage.")) {
                addFields(next.getClass(), next, open);
            }
        }
        return seen;
    }

    private static void addFields(Class<?> type, @Nullable Object of, Deque<Object> open)
            throws ReflectiveOperationException {
        for (Field field : type.getDeclaredFields()) {
            boolean isStatic = Modifier.isStatic(field.getModifiers());
            if (isStatic == (of == null) && !field.getType().isPrimitive()) {
                field.setAccessible(true);
                Object value = field.get(of);
                if (value != null) {
                    open.push(value);
                }
            }
        }
    }

    /** Counts how often one of its letters is looked at. */
    private static final class CountedText implements CharSequence {

        private final String text;
        private long steps;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            steps++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
