package dev.triage.tools.internal.check.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.internal.engine.EngineAccess;
import dev.triage.rules.internal.match.Matcher;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.vocabulary.Place;
import dev.triage.rules.vocabulary.Signal;
import dev.triage.rules.vocabulary.Source;
import dev.triage.rules.vocabulary.Text;
import dev.triage.tools.check.report.RedundantRule;
import dev.triage.tools.internal.check.facts.Duplicates;
import dev.triage.tools.internal.check.facts.Reachability;
import dev.triage.tools.internal.check.facts.Sums;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a check states of random rules on signals and texts is so: a rule that never fires fires on no random facts, and one that fires
 * only when another does never fires alone. The same options as in {@link SoundCheckTest} take more rules.
 */
class SignalAttackTest {

    private static final int MANY = Integer.getInteger("triage.overlays", 3);
    private static final long FIRST = Long.getLong("triage.overlays.first", 0);
    private static final int FACTS = Integer.getInteger("triage.overlays.issues", 2_000);
    private static final int RULES = 40;

    @TempDir
    private Path folder;

    private Random random = new Random(0);

    @Test
    void nothingThatIsNotSoIsStatedOfSignals() throws IOException {
        for (long number = FIRST; number < FIRST + MANY; number++) {
            random = new Random(number);
            attack("interpret", "@suggests(\"category: Security\")", this::signals);
        }
    }

    @Test
    void nothingThatIsNotSoIsStatedOfTexts() throws IOException {
        for (long number = FIRST; number < FIRST + MANY; number++) {
            random = new Random(number);
            attack("detect", "@strongHint(\"security-posture\")", this::texts);
        }
    }

    private void attack(String stage, String effect, Supplier<String> condition) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < RULES; i++) {
            text.append("rule \"R%d\" @reason(\"r\") %s when %s then end\n".formatted(i, effect, condition.get()));
        }
        Files.writeString(folder.resolve("rules.drl"), text);
        RuleBase base = EngineAccess.rules(TriageEngine.builder().rules(folder).build());
        List<Rule> rules = base.rules().stream()
                .filter(rule -> rule.worksIn(stage) && rule.description().name().matches("R\\d+"))
                .toList();
        assertThat(rules).hasSize(RULES);
        Sums sums = new Sums(0, 0, Map.of());
        List<String> patterns = List.copyOf(base.patterns().keySet());
        Reachability reachability = new Reachability(patterns, sums);
        List<Rule> never = rules.stream()
                .filter(rule -> reachability.find(rule, Optional.empty()).isPresent())
                .toList();
        List<RedundantRule> redundant = new Duplicates(patterns, sums).find(rules, () -> false);
        for (int i = 0; i < FACTS; i++) {
            List<Object> facts = facts(stage);
            for (Rule rule : never) {
                assertThat(fires(rule, facts))
                        .as(line(text, rule.description().name()) + facts)
                        .isFalse();
            }
            for (RedundantRule pair : redundant) {
                boolean one = fires(named(rules, pair.rules().get(0).name()), facts);
                boolean other = fires(named(rules, pair.rules().get(1).name()), facts);
                String about =
                        pair.text() + "\n" + line(text, pair.rules().get(0).name())
                                + line(text, pair.rules().get(1).name()) + facts;
                assertThat(one && !other).as(about).isFalse();
                assertThat(pair.text().contains("exactly") && other && !one)
                        .as(about)
                        .isFalse();
            }
        }
    }

    private static String line(CharSequence text, String name) {
        return text.toString()
                        .lines()
                        .filter(line -> line.contains("\"" + name + "\""))
                        .findFirst()
                        .orElseThrow() + "\n";
    }

    private static Rule named(List<Rule> rules, String name) {
        return rules.stream()
                .filter(rule -> rule.description().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean fires(Rule rule, List<Object> facts) {
        return new Matcher(
                        rule.vocabulary(),
                        (wanted, number, fact, chosen) ->
                                wanted.questions().get(number).holds(fact, chosen))
                .findsIn(facts);
    }

    private String signals() {
        return patterns("Signal", this::signal);
    }

    private String texts() {
        return patterns("Text", this::text);
    }

    private String patterns(String type, Supplier<String> one) {
        String first = type + "( " + constraints(one) + " )";
        return switch (random.nextInt(8)) {
            case 0 -> first + " " + type + "( " + constraints(one) + " )";
            case 1 -> first + " not " + type + "( " + constraints(one) + " )";
            case 2 -> first + " exists " + type + "( " + constraints(one) + " )";
            default -> first;
        };
    }

    private String constraints(Supplier<String> one) {
        List<String> all = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            all.add(
                    switch (random.nextInt(8)) {
                        case 0 -> one.get() + " || " + one.get();
                        case 1 ->
                            "( " + one.get() + " && " + one.get() + " ) || ( " + one.get() + " && " + one.get() + " )";
                        case 2 -> "!( " + one.get() + " && " + one.get() + " )";
                        case 3 -> "!( " + one.get() + " || " + one.get() + " )";
                        default -> one.get();
                    });
        }
        return String.join(", ", all);
    }

    private String signal() {
        return switch (random.nextInt(12)) {
            case 0 -> "about(\"" + one(topic(), topic(), "t*", "la*", "x*") + "\")";
            case 1 -> "about(\"" + topic() + "\", \"" + one(topic(), "t*") + "\")";
            case 2 -> "source " + one("==", "!=") + " Source." + one("TITLE", "LABEL", "FIELD");
            case 3 -> "word " + one("==", "!=") + " \"" + words(2) + "\"";
            case 4 -> "word in (\"" + words(1) + "\", \"" + words(1) + "\")";
            case 5 -> "word str[" + one("startsWith", "endsWith") + "] \"" + words(1) + "\"";
            case 6 -> "written " + one("contains", "not contains") + " \"" + words(1) + "\"";
            case 7 -> "word matches \"" + one("a.*", ".*b", "a b", ".*c.*") + "\"";
            case 8 -> "number " + one(">", "<", "==", ">=") + " " + random.nextInt(4);
            case 9 -> one("chosen", "!usual", "place == 1", "place < places");
            default -> says();
        };
    }

    private String text() {
        return switch (random.nextInt(6)) {
            case 0 -> "place " + one("==", "!=") + " Place." + one("TITLE", "EXPERTISE", "COMPONENT", "NOTES");
            case 1 -> "category == Category." + one("SECURITY", "COST");
            case 2 -> "words " + one("contains", "not contains") + " \"" + words(1) + "\"";
            default -> says();
        };
    }

    private String says() {
        List<String> words = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            words.add("\"" + words(2) + "\"");
        }
        if (random.nextInt(4) == 0) {
            words.add("\"!" + words(2) + "\"");
        }
        return (random.nextInt(4) == 0 ? "!" : "") + "says(" + String.join(", ", words) + ")";
    }

    private List<Object> facts(String stage) {
        List<Object> facts = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            String words = words(5);
            boolean title = random.nextBoolean();
            int level = random.nextInt(5);
            facts.add(
                    stage.equals("interpret")
                            ? new Signal(
                                    title ? Source.TITLE : random.nextBoolean() ? Source.LABEL : Source.FIELD,
                                    title ? "title" : topic(),
                                    title ? words : words(2),
                                    random.nextBoolean() ? null : (double) random.nextInt(5),
                                    random.nextBoolean() ? words : words(2),
                                    words,
                                    !title && level == 0,
                                    !title && level == 1,
                                    title ? 0 : random.nextInt(3),
                                    title ? 0 : 2)
                            : new Text(
                                    title ? Place.TITLE : one(Place.EXPERTISE, Place.COMPONENT, Place.NOTES),
                                    1,
                                    words,
                                    null));
        }
        return facts;
    }

    private String topic() {
        return one("title", "label", "type", "x", "title", "label", "xy", "tz");
    }

    private String words(int most) {
        List<String> words = new ArrayList<>();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            words.add(one("a", "b", "c", "d", "e"));
        }
        return String.join(" ", words);
    }

    @SafeVarargs
    private <T> T one(T... some) {
        return some[random.nextInt(some.length)];
    }
}
