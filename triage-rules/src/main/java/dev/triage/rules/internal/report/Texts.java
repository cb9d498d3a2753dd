package dev.triage.rules.internal.report;

import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.Rating;
import dev.triage.model.Status;
import dev.triage.rules.vocabulary.Place;
import dev.triage.rules.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts of an issue, as far as they say what it is about. */
final class Texts {

    /** Between two texts of one place, so that no words are found that reach from one into the other. */
    private static final String BETWEEN = " . ";

    /** What names an issue and says nothing of it: remarks in parentheses, also nested ones, ids, packages. */
    private static final List<Pattern> NAMES = List.of(
            Pattern.compile("\\([^()]*\\)"),
            Pattern.compile("\\([^()]*\\)"),
            Pattern.compile("\\b[A-Z]++(?:-[A-Z0-9]++\\b){2,}+"),
            Pattern.compile("(?<![\\w.-])[\\w.-]++/[\\w.-]++#\\d++|@[\\w-]++/"),
            Pattern.compile("(?i)\\b(?:issue|PR)?\\s*+#\\d++"));

    private Texts() {}

    static List<Text> of(Issue issue) {
        List<Text> texts = new ArrayList<>();
        add(texts, Place.TITLE, List.of(title(issue.title())));
        List<Category> categories = issue.classification().categories();
        for (int i = 0; i < categories.size(); i++) {
            texts.add(new Text(Place.CATEGORY, i + 1, "", categories.get(i)));
        }
        add(texts, Place.COMPONENT, issue.classification().components());
        add(texts, Place.EXPERTISE, issue.resources().expertise());
        add(texts, Place.DEPENDENCIES, issue.resources().dependencies());
        Status status = issue.status();
        add(texts, Place.STATUS, status == null ? List.of() : List.of(status.text()));
        add(texts, Place.NOTES, notes(issue));
        add(texts, Place.NEXT_STEPS, issue.nextSteps());
        texts.add(new Text(Place.TOGETHER, 1, "", null));
        return texts;
    }

    private static void add(List<Text> texts, Place place, List<String> parts) {
        if (!parts.isEmpty()) {
            texts.add(new Text(place, 1, String.join(BETWEEN, parts), null));
        }
    }

    private static List<String> notes(Issue issue) {
        return Stream.<Rating<?>>of(
                        issue.impact().user(),
                        issue.impact().functional(),
                        issue.impact().brand(),
                        issue.classification().complexity(),
                        issue.resources().effort())
                .map(Rating::note)
                .filter(note -> !note.isEmpty())
                .toList();
    }

    private static String title(String title) {
        String words = title;
        for (Pattern name : NAMES) {
            words = name.matcher(words).replaceAll(" ");
        }
        return words;
    }
}
