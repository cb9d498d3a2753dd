package dev.triage.benchmarks.contender;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The DRL files of the stages for decisions, from the jar of the library.
 *
 * @param texts the content of each file by its name, in the order of the catalogue
 */
public record DrlFiles(Map<String, String> texts) {

    private static final String FOLDER = "dev/triage/standard/";
    /** The other rules read labels, titles and trackers, which the measured issues do not have. */
    private static final List<String> LEVELS = List.of("assess/unsaid.drl", "prioritise/");

    private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"]*)\"");

    /**
     * The place of a rule.
     *
     * @param file the position of its file
     * @param offset its position in the file
     */
    record Place(int file, int offset) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparingInt(Place::file).thenComparingInt(Place::offset);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** The files with the rules for levels. */
    static DrlFiles ofPriorities() {
        return of(LEVELS);
    }

    /** All files. */
    public static DrlFiles all() {
        return of(List.of(""));
    }

    private static DrlFiles of(List<String> stages) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String file : resource("files.txt").lines().toList()) {
            if (stages.stream().anyMatch(file::startsWith)) {
                // A separate package, so that the compiled classes of the library are not used.
                String text = resource(file).replace("package dev.triage.standard.", "package dev.triage.naive.");
                texts.put("dev/triage/naive/" + file, text);
            }
        }
        return new DrlFiles(texts);
    }

    /** The place of each rule, by its name. */
    Map<String, Place> places() {
        Map<String, Place> places = new HashMap<>();
        int file = 0;
        for (String text : texts.values()) {
            Matcher matcher = RULE.matcher(text);
            while (matcher.find()) {
                places.put(matcher.group(1), new Place(file, matcher.start()));
            }
            file++;
        }
        return places;
    }

    private static String resource(String name) {
        try (InputStream stream = DrlFiles.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("The library lacks the resource (" + FOLDER + name + ").");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
