package dev.triage.benchmarks.decision;

import dev.triage.benchmarks.contender.Contender;
import dev.triage.benchmarks.process.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The time of a start with an archive of the classes of an earlier start.
 *
 * @param way the kind of archive, in words
 * @param version the version of Java
 * @param plainNanoseconds from starting the JVM to the first decision without the archive, the median
 * @param sharedNanoseconds the same with it
 * @param archiveBytes the size of the archive
 */
public record SharedStart(
        String way, String version, long plainNanoseconds, long sharedNanoseconds, long archiveBytes) {

    /** The first version of Java that makes an AOT cache in one step. */
    private static final int WITH_CACHE = 25;

    /** An archive of a JVM, with the options to create and use it. */
    private record Archive(String way, Path home, String version, String make, String use) {

        String feature() {
            return version.replaceFirst("\\D.*", "");
        }
    }

    /** Measures all kinds of archives for which there is a JVM: that of this process, and the newest beside it. */
    public static List<SharedStart> measure(int starts) {
        Path home = Path.of(System.getProperty("java.home"));
        List<Archive> archives = new ArrayList<>();
        archives.add(new Archive(
                "class-data sharing",
                home,
                System.getProperty("java.version"),
                "-XX:ArchiveClassesAtExit=",
                "-XX:SharedArchiveFile="));
        newest(home).ifPresent(archives::add);
        List<SharedStart> measured = new ArrayList<>();
        for (Archive archive : archives) {
            measured.add(measure(archive, starts));
        }
        return measured;
    }

    private static SharedStart measure(Archive archive, int starts) {
        try {
            Path folder = Files.createTempDirectory("benchmarks");
            Path file = folder.resolve("triage.archive");
            try {
                Processes.train(jvm(archive, archive.make() + file));
                List<Processes.Run> plain = new ArrayList<>();
                List<Processes.Run> shared = new ArrayList<>();
                for (int i = 0; i < starts; i++) {
                    plain.add(Processes.fresh(jvm(archive, "-Xlog:disable"), 0, 0));
                    shared.add(Processes.fresh(jvm(archive, archive.use() + file, "-Xlog:disable"), 0, 0));
                }
                return new SharedStart(
                        archive.way(),
                        archive.feature(),
                        Measuring.median(plain, Processes.Run::firstNanoseconds),
                        Measuring.median(shared, Processes.Run::firstNanoseconds),
                        Files.size(file));
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Processes.Jvm jvm(Archive archive, String... options) {
        return new Processes.Jvm(Contender.TRIAGE, archive.home(), List.of(options));
    }

    /** The newest Java installation beside the current one, if it supports the cache. */
    private static Optional<Archive> newest(Path home) {
        try (Stream<Path> homes = Files.list(home.toRealPath().resolve(".."))) {
            return homes.map(SharedStart::withCache)
                    .flatMap(Optional::stream)
                    .max(Comparator.comparingInt(archive -> Integer.parseInt(archive.feature())));
        } catch (IOException e) {
            return Optional.empty(); // a folder that cannot be listed
        }
    }

    private static Optional<Archive> withCache(Path home) {
        Path release = home.resolve("release");
        try {
            return Files.isRegularFile(release) && Files.isExecutable(home.resolve(Path.of("bin", "java")))
                    ? Files.readAllLines(release).stream()
                            .filter(line -> line.startsWith("JAVA_VERSION="))
                            .map(line -> line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')))
                            .map(version ->
                                    new Archive("AOT cache", home, version, "-XX:AOTCacheOutput=", "-XX:AOTCache="))
                            .filter(archive -> Integer.parseInt(archive.feature()) >= WITH_CACHE)
                            .findFirst()
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
