package dev.triage.cli.lsp;

import dev.triage.cli.lsp.text.TextPlace;
import dev.triage.model.BrandImpact;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Labelled;
import dev.triage.model.Priority;
import dev.triage.model.StatusKind;
import dev.triage.model.UserImpact;
import dev.triage.rules.catalogue.RuleDescription;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.lsp4j.CompletionItemKind;
import org.jspecify.annotations.Nullable;

/** Completes the headers and cells of decision tables and cases. */
final class TableWords {

    private static final List<String> INPUTS = List.of(
            "user impact",
            "functional impact",
            "brand impact",
            "complexity",
            "effort",
            "status",
            "category",
            "label: ",
            "field: ");
    private static final List<String> OF_TABLES =
            List.of("priority", "at least", "at most", "adds", "level", "reason", "id");
    private static final List<String> OF_CASES =
            List.of("title", "id", "component", "labels", "milestone", "pinned", "priority", "points", "fires", "not");

    private final TextPlace place;
    private final RuleWords words;
    private final SeenWords seen;
    private final boolean cases;
    private final boolean markdown;
    private final Adding adding;

    /** Takes a word. */
    interface Adding {
        void add(String label, String written, CompletionItemKind kind, String detail, String meaning, int start);
    }

    TableWords(TextPlace place, RuleWords words, SeenWords seen, String file, Adding adding) {
        this.place = place;
        this.words = words;
        this.seen = seen;
        this.cases = !file.contains(".table.");
        this.markdown = file.endsWith(".md");
        this.adding = adding;
    }

    void complete() {
        char separator = markdown ? '|' : ',';
        String before = place.before();
        int column = (int) before.chars().filter(letter -> letter == separator).count() - (markdown ? 1 : 0);
        if (column < 0) {
            return;
        }
        int start = place.lineStart() + before.lastIndexOf(separator) + 1;
        while (start < place.offset() && place.text().charAt(start) == ' ') {
            start++;
        }
        String header = header(column);
        if (header == null) {
            for (String name : INPUTS) {
                adding.add(name, name, CompletionItemKind.Field, "input", "An input of an issue.", start);
            }
            for (String name : cases ? OF_CASES : OF_TABLES) {
                adding.add(name, name, CompletionItemKind.Field, "column", "A column of this table.", start);
            }
            return;
        }
        for (String value : values(header)) {
            adding.add(value, value, CompletionItemKind.Value, header, "A value of the " + header + ".", start);
        }
        boolean labels = header.equals("labels");
        if (labels || header.equals("component") || header.equals("components")) {
            String kind = labels ? "label" : "component";
            for (String word : labels ? seen.labels() : seen.components()) {
                adding.add(
                        word, word, CompletionItemKind.Value, kind, "A " + kind + " of the backlog.", lastPart(start));
            }
        }
        if (cases && (header.equals("fires") || header.equals("not"))) {
            for (RuleDescription rule : words.rules()) {
                adding.add(
                        rule.id(),
                        rule.id(),
                        CompletionItemKind.Reference,
                        rule.name(),
                        rule.reason(),
                        lastPart(start));
            }
        }
    }

    /** Where the last of several words of a cell begins, which are separated by semicolons or commas. */
    private int lastPart(int start) {
        int last = start;
        for (int at = start; at < place.offset(); at++) {
            if (";,".indexOf(place.text().charAt(at)) >= 0) {
                last = at + 1;
            }
        }
        while (last < place.offset() && place.text().charAt(last) == ' ') {
            last++;
        }
        return last;
    }

    /** The header of a column, or null if the place is in the header itself. */
    private @Nullable String header(int column) {
        String[] lines = place.text().substring(0, place.lineStart()).split("\n", -1);
        String header = null;
        for (int i = lines.length - 2; i >= 0; i--) {
            String line = lines[i].strip();
            boolean row = markdown ? line.startsWith("|") : !line.isEmpty() && !line.startsWith("#");
            if (row) {
                header = line;
            } else if (markdown) {
                break;
            }
        }
        if (header == null) {
            return null;
        }
        String[] cells = (markdown ? header.substring(1) : header).split(markdown ? "\\|" : ",", -1);
        return column < cells.length ? cells[column].strip().toLowerCase(Locale.ROOT) : "";
    }

    private static List<String> values(String header) {
        return switch (header) {
            case "user impact" -> labels(UserImpact.values());
            case "functional impact" -> labels(FunctionalImpact.values());
            case "brand impact" -> labels(BrandImpact.values());
            case "complexity" -> labels(Complexity.values());
            case "status" -> labels(StatusKind.values());
            case "effort" -> List.of("1", "2", "3", "4", "5");
            case "priority", "at least", "at most", "pinned" ->
                Arrays.stream(Priority.values()).map(Priority::name).toList();
            default -> List.of();
        };
    }

    private static List<String> labels(Labelled[] levels) {
        List<String> labels = new ArrayList<>();
        for (Labelled level : levels) {
            labels.add(level.label());
        }
        return labels;
    }
}
