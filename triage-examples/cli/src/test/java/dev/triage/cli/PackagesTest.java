package dev.triage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No package of an example has more files than one can overlook, and no two packages need each other. */
class PackagesTest {

    private static final Path EXAMPLES = Path.of("..");
    private static final int MOST_FILES = 20;
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([a-z][\\w.]*?)\\.[A-Z*]");

    static List<Path> modules() throws IOException {
        try (Stream<Path> modules = Files.list(EXAMPLES)) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theModulesAreFound() throws IOException {
        assertThat(modules()).hasSizeGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noPackageIsLarge(Path module) throws IOException {
        Map<String, Integer> files = new TreeMap<>();
        for (String source : sources(module)) {
            files.merge(packageOf(source), 1, Integer::sum);
        }
        assertThat(files)
                .isNotEmpty()
                .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(MOST_FILES));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noPackagesNeedEachOther(Path module) throws IOException {
        Map<String, Set<String>> needed = new TreeMap<>();
        List<String> sources = sources(module);
        sources.forEach(source -> needed.put(packageOf(source), new TreeSet<>()));
        for (String source : sources) {
            Matcher imports = IMPORT.matcher(source);
            while (imports.find()) {
                String name = imports.group(1);
                if (needed.containsKey(name) && !name.equals(packageOf(source))) {
                    needed.get(packageOf(source)).add(name);
                }
            }
        }
        assertThat(needed.keySet())
                .allSatisfy(name -> assertThat(reachable(name, needed))
                        .as("What %s needs, directly or not", name)
                        .doesNotContain(name));
    }

    private static Set<String> reachable(String from, Map<String, Set<String>> needed) {
        Set<String> reached = new TreeSet<>();
        List<String> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            for (String next : needed.getOrDefault(open.remove(open.size() - 1), Set.of())) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    private static List<String> sources(Path module) throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(module)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }

    private static String packageOf(String source) {
        Matcher name = PACKAGE.matcher(source);
        assertThat(name.find()).isTrue();
        return name.group(1);
    }
}
