package dev.triage.cli.stream;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Makes long inputs. */
final class Streams {

    private static final String[] USER = {"Low", "Medium", "High", "Critical", "Medium–High"};
    private static final String[] FUNCTIONAL = {"No", "Partial", "Yes"};
    private static final String[] BRAND = {"Low", "Medium", "High"};
    private static final String[] CATEGORY = {"Bug", "Security", "Documentation", "Feature Request"};

    private Streams() {}

    /** A line of JSON Lines. */
    static String line(int number, Random random) {
        return "{\"id\": \"#" + number + "\", \"title\": \"Überweisung " + number + " fails now and then\","
                + " \"status\": \"open\", \"impact\": {\"user\": \"" + drawn(USER, random) + "\", \"functional\": \""
                + drawn(FUNCTIONAL, random) + "\", \"brand\": \"" + drawn(BRAND, random) + "\"},"
                + " \"classification\": {\"categories\": [\"" + drawn(CATEGORY, random)
                + "\"], \"components\": [\"Payments\"], \"complexity\": \"Moderate effort\"},"
                + " \"resources\": {\"effort\": \"3\""
                + (number % 10 == 0 ? ", \"dependencies\": [\"#" + (number - 1) + "\"]" : "") + "}}";
    }

    /** A file of so many lines. */
    static Path write(Path file, int lines) {
        Random random = new Random(lines);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (int number = 1; number <= lines; number++) {
                writer.write(line(number, random));
                writer.write('\n');
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }

    private static String drawn(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}
