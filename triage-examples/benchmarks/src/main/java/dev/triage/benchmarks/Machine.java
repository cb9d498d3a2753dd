package dev.triage.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A description of the machine. */
final class Machine {

    private Machine() {}

    /** One sentence. */
    static String description() {
        int processors = Runtime.getRuntime().availableProcessors();
        StringBuilder words = new StringBuilder();
        words.append(processors).append(processors == 1 ? " processor" : " processors");
        fact("/proc/cpuinfo", "model name")
                .ifPresent(model -> words.append(" (").append(model).append(')'));
        fact("/proc/meminfo", "MemTotal")
                .ifPresent(total -> words.append(", ").append(gibibytes(total)).append(" of memory"));
        return words.append(", ")
                .append(System.getProperty("os.name"))
                .append(' ')
                .append(System.getProperty("os.arch"))
                .append(", ")
                .append(System.getProperty("java.vm.name"))
                .append(' ')
                .append(System.getProperty("java.runtime.version"))
                .append(" with its default settings")
                .toString();
    }

    private static String gibibytes(String kibibytes) {
        long kib = Long.parseLong(kibibytes.replaceAll("\\D", ""));
        return String.format(Locale.ROOT, "%.0f GiB", kib / 1024.0 / 1024.0);
    }

    /** Linux has it in files; on other systems it is left out. */
    private static Optional<String> fact(String file, String name) {
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(path)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
