package dev.triage.benchmarks.process;

import dev.triage.benchmarks.contender.Contender;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jars of a contender, and no others: unused jars on the class path also cost memory and time, and engines search them
 * for services.
 *
 * @param entries the jars and folders, this program first
 */
public record ClassPath(List<Path> entries) {

    private static final List<String> MEASURING = List.of("jmh-core", "jopt-simple", "commons-math3");

    /** Makes a class path; the list is copied. */
    public ClassPath {
        entries = List.copyOf(entries);
    }

    /**
     * The jars of a contender.
     *
     * @throws IllegalStateException if one of its jars is missing
     */
    public static ClassPath of(Contender contender) {
        return of(Jars.of(contender));
    }

    /** The same with the jars of JMH. */
    static ClassPath toMeasure(Contender contender) {
        List<String> names = new ArrayList<>(Jars.of(contender));
        names.addAll(MEASURING);
        return of(names);
    }

    /** The jars of Triage with its tools. */
    public static ClassPath withTools() {
        List<String> names = new ArrayList<>(Jars.of(Contender.TRIAGE));
        names.add("triage-tools");
        return of(names);
    }

    /** The jars of Jackson only. */
    public static ClassPath ofJackson() {
        return of(List.of("jackson-annotations", "jackson-core", "jackson-databind"));
    }

    private static ClassPath of(List<String> names) {
        List<Path> available = available();
        List<Path> entries = new ArrayList<>();
        entries.add(measured());
        for (String name : names) {
            entries.add(available.stream()
                    .filter(entry -> is(entry, name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The jar (" + name + ") is missing among "
                            + available.size() + " jars. Maybe run: mvn package")));
        }
        return new ClassPath(entries);
    }

    /** The number of jars, without this program. */
    public int jars() {
        return entries.size() - 1;
    }

    /** The total size of the jars. */
    public long bytes() {
        return entries.stream().skip(1).mapToLong(ClassPath::bytes).sum();
    }

    /** The version of one of the jars. */
    public String version(String name) {
        return entries.stream()
                .filter(entry -> is(entry, name))
                .map(entry -> entry.getFileName().toString())
                .map(file -> file.substring(name.length() + 1, file.length() - ".jar".length()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The jar (" + name + ") is not on this class path."));
    }

    /** As an argument of the command {@code java}. */
    public String argument() {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** All available jars: in a folder beside the jar of this program, or on the class path of a build. */
    private static List<Path> available() {
        Path jars = program().resolveSibling("jars");
        if (Files.isRegularFile(program())) {
            try (Stream<Path> files = Files.list(jars)) {
                return files.sorted().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    /** This program without the class path in its manifest, which has the jars of all contenders. */
    private static Path measured() {
        Path program = program();
        return Files.isRegularFile(program)
                ? program.resolveSibling(program.getFileName().toString().replace(".jar", "-measured.jar"))
                : program;
    }

    private static Path program() {
        try {
            return Path.of(ClassPath.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The location of this program is not a valid path.", e);
        }
    }

    private static boolean is(Path entry, String name) {
        // In a build, the modules of this project may be folders without a jar, inside others without "triage".
        return entry.getFileName().toString().matches(name + "-[0-9].*\\.jar")
                || entry.endsWith(Path.of(name, "target", "classes"))
                || entry.endsWith(Path.of(name.replaceFirst("^triage-", ""), "target", "classes"));
    }

    private static long bytes(Path entry) {
        try (Stream<Path> files = Files.walk(entry)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
