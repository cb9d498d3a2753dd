package dev.triage.cli.report;

import dev.triage.io.documents.InputFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Finds the date of a report. It never uses the clock, so that a report can be reproduced. */
final class Day implements ITypeConverter<LocalDate> {

    private static final Pattern DATE = Pattern.compile("(?<!\\d)(\\d{4}-\\d{2}-\\d{2})(?!\\d)");
    private static final int LINES_BEFORE_TITLE = 20;

    @Override
    public LocalDate convert(String text) {
        return parsed(text)
                .orElseThrow(() ->
                        new TypeConversionException("expected a date such as 2025-12-21, but found (" + text + ")"));
    }

    /** The date that all documents have in their names or titles; null if one has none or a different one. */
    static @Nullable LocalDate of(Collection<String> documents) {
        Set<Optional<LocalDate>> days = new LinkedHashSet<>();
        for (String document : documents) {
            Path file = Path.of(document);
            Optional<LocalDate> day = in(String.valueOf(file.getFileName()));
            days.add(day.isPresent() ? day : inTitle(file));
        }
        return days.size() == 1 ? days.iterator().next().orElse(null) : null;
    }

    /** The date in a text; empty if there is none, or if there are several. */
    private static Optional<LocalDate> in(String text) {
        Set<LocalDate> days = new LinkedHashSet<>();
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            parsed(date.group(1)).ifPresent(days::add);
        }
        return days.size() == 1 ? Optional.of(days.iterator().next()) : Optional.empty();
    }

    /** The date; empty for three numbers that are not a valid date. */
    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> inTitle(Path file) {
        boolean markdown = InputFormat.ofFileName(file.toString()).equals(Optional.of(InputFormat.MARKDOWN));
        if (!markdown || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return lines.lines()
                    .limit(LINES_BEFORE_TITLE)
                    .filter(line -> line.startsWith("# "))
                    .findFirst()
                    .flatMap(Day::in);
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }
}
