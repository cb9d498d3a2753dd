package dev.triage.cli;

import dev.triage.model.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the categories that rules of a team ask for by name. */
final class NamedCategories {

    private static final Pattern QUESTION = Pattern.compile("\\bcategory\\s*\\(([^)]*)\\)");
    private static final Pattern NAME = Pattern.compile("\"([^\"\\\\]+)\"");

    private NamedCategories() {}

    /** The categories in the DRL files of folders, in the order of the files. */
    static Set<Category> in(List<Path> folders) throws IOException {
        Set<Category> categories = new LinkedHashSet<>();
        for (Path folder : folders) {
            for (Path file : files(folder)) {
                Matcher questions = QUESTION.matcher(Files.readString(file));
                while (questions.find()) {
                    Matcher names = NAME.matcher(questions.group(1));
                    while (names.find()) {
                        if (!names.group(1).isBlank()) {
                            categories.add(Category.of(names.group(1)));
                        }
                    }
                }
            }
        }
        return categories;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> rules = new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".drl")).toList());
            rules.sort(null);
            return rules;
        }
    }
}
