package dev.triage.cli.lsp;

import dev.triage.cli.lsp.text.TableRows;
import dev.triage.cli.lsp.text.TextPlace;
import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CompletionItemKind;

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

    /** What stands in front of a value: a comparison, the lower end of a range, or another value. */
    private static final Pattern PARTS = Pattern.compile("(?:[<>=]=?|\\.\\.|[|;,])\\s*+");

    private final TextPlace place;
    private final RuleWords words;
    private final SeenWords seen;
    private final Map<String, List<String>> scales;
    private final boolean cases;
    private final boolean markdown;
    private final Adding adding;

    /** Takes a word. */
    interface Adding {
        void add(String label, String written, CompletionItemKind kind, String detail, String meaning, int start);
    }

    TableWords(
            TextPlace place,
            RuleWords words,
            SeenWords seen,
            Map<String, List<String>> scales,
            String file,
            Adding adding) {
        this.place = place;
        this.words = words;
        this.seen = seen;
        this.scales = scales;
        this.cases = !file.contains(".table.");
        this.markdown = file.endsWith(".md");
        this.adding = adding;
    }

    void complete() {
        TableRows.Cell cell = TableRows.at(place.text(), markdown, place.offset());
        if (cell == null) {
            return;
        }
        int start = cell.start();
        while (start < place.offset() && " \"".indexOf(place.text().charAt(start)) >= 0) {
            start++;
        }
        if (cell.inHeader()) {
            headers(start);
            return;
        }
        String header = cell.header();
        Matcher typed = PARTS.matcher(place.text()).region(start, place.offset());
        while (typed.find()) {
            start = typed.end();
        }
        for (String value : values(header)) {
            adding.add(value, value, CompletionItemKind.Value, header, "A value of the " + header + ".", start);
        }
        boolean labels = header.equals("labels");
        if (labels || header.equals("component") || header.equals("components")) {
            String kind = labels ? "label" : "component";
            for (String word : labels ? seen.labels() : seen.components()) {
                adding.add(word, word, CompletionItemKind.Value, kind, "A " + kind + " of the backlog.", start);
            }
        }
        if (cases && (header.equals("fires") || header.equals("not"))) {
            for (RuleDescription rule : words.rules()) {
                adding.add(rule.id(), rule.id(), CompletionItemKind.Reference, rule.name(), rule.reason(), start);
            }
        }
    }

    private void headers(int start) {
        for (String name : INPUTS) {
            adding.add(name, name, CompletionItemKind.Field, "input", "An input of an issue.", start);
        }
        for (String name : scales.keySet()) {
            adding.add(name, name, CompletionItemKind.Field, "scale", "A scale of settings.json.", start);
        }
        for (String name : cases ? OF_CASES : OF_TABLES) {
            adding.add(name, name, CompletionItemKind.Field, "column", "A column of this table.", start);
        }
    }

    private List<String> values(String header) {
        for (Map.Entry<String, List<String>> scale : scales.entrySet()) {
            if (scale.getKey().equalsIgnoreCase(header)) {
                return scale.getValue();
            }
        }
        return switch (header) {
            case "user impact" -> labels(UserImpact.values());
            case "functional impact" -> labels(FunctionalImpact.values());
            case "brand impact" -> labels(BrandImpact.values());
            case "complexity" -> labels(Complexity.values());
            case "status" -> labels(StatusKind.values());
            case "category" -> Category.standard().stream().map(Category::name).toList();
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
