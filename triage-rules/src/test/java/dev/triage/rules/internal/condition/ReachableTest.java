package dev.triage.rules.internal.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * All that a condition can ask, be its author a stranger: a method that joins the list is seen in the difference of
 * {@code reachable.txt}, and somebody has to want it there. {@code -Dtriage.golden=write} writes the file anew.
 */
class ReachableTest {

    private static final String FILE = "reachable.txt";

    @Test
    void aConditionReachesThisAndNothingElse() throws IOException {
        List<String> reachable = reachable();
        if ("write".equals(System.getProperty("triage.golden"))) {
            Files.write(
                    Path.of("src/test/resources/dev/triage/rules/internal/condition")
                            .resolve(FILE),
                    reachable);
            return;
        }
        try (InputStream expected = Objects.requireNonNull(ReachableTest.class.getResourceAsStream(FILE), FILE)) {
            assertThat(reachable)
                    .containsExactlyElementsOf(new String(expected.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
    }

    private static List<String> reachable() {
        Deque<Class<?>> open = new ArrayDeque<>();
        Vocabulary.allFacts().forEach(name -> open.add(Vocabulary.fact(name).orElseThrow()));
        Set<Class<?>> seen = new LinkedHashSet<>(open);
        List<String> found = new ArrayList<>();
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            for (Method method : asked(type)) {
                found.add(type.getSimpleName() + "." + method.getName() + "("
                        + Arrays.stream(method.getParameterTypes())
                                .map(Class::getSimpleName)
                                .collect(Collectors.joining(", "))
                        + ") gives "
                        + method.getGenericReturnType().getTypeName().replaceAll("[\\w.]+[.$](\\w+)", "$1"));
                ValueType given = ValueType.of(method.getGenericReturnType(), ValueType.of(type));
                for (Class<?> next : new Class<?>[] {given.raw(), given.element()}) {
                    if (next != null && seen.add(next)) {
                        open.add(next);
                    }
                }
            }
        }
        return found.stream().sorted().toList();
    }

    private static List<Method> asked(Class<?> type) {
        ValueType owner = ValueType.of(type);
        List<Method> asked = new ArrayList<>();
        for (String name : new TreeSet<>(Members.names(owner))) {
            for (int arguments = 0; arguments < 5; arguments++) {
                Member question = Members.question(owner, name, arguments);
                if (question != null && !asked.contains(question.method())) {
                    asked.add(question.method());
                }
            }
        }
        return asked;
    }
}
