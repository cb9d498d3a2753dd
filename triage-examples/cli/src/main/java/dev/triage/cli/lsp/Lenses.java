package dev.triage.cli.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import dev.triage.cli.lsp.text.QuotedTexts;
import dev.triage.cli.lsp.text.RuleMentions;
import dev.triage.cli.lsp.text.TextPlace;
import dev.triage.rules.catalogue.RuleDescription;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/**
 * The places of a file above which stands how many issues move: the rules of a DRL file, the rows of a decision table in Markdown or CSV,
 * and the rules that settings switch off. Has no state.
 */
final class Lenses {

    private static final String SETTINGS = "settings.json";

    private Lenses() {}

    /**
     * What a place asks for.
     *
     * @param uri the file
     * @param rule the id of the rule
     * @param off whether it asks what the rule would do if it were not switched off
     */
    record Asked(String uri, String rule, boolean off) {}

    /** The places of a file; what they ask for is counted when an editor shows them. */
    static List<CodeLens> in(Path file, String text, String uri, RuleWords words) {
        List<CodeLens> lenses = new ArrayList<>();
        String name = String.valueOf(file.getFileName());
        if (name.equals(SETTINGS)) {
            for (QuotedTexts.Quoted one : QuotedTexts.in(text)) {
                RuleDescription rule = one.part().equals("off") && !one.name() ? words.rule(one.value()) : null;
                if (rule != null && words.retired().contains(rule)) {
                    lenses.add(lens(new TextPlace(text, 0, 0).range(one.start(), one.end()), uri, rule, true));
                }
            }
        } else if (name.endsWith(".drl")) {
            for (RuleMentions.Mention mention : RuleMentions.in(name, text)) {
                RuleDescription rule =
                        mention.kind() == RuleMentions.Kind.NAME ? own(file, mention.word(), words) : null;
                if (rule != null) {
                    Range range = new TextPlace(text, 0, 0).range(mention.start(), mention.end());
                    lenses.add(lens(range, uri, rule, false));
                }
            }
        } else if (name.endsWith(".md") || name.endsWith(".csv")) {
            Set<Integer> lines = new HashSet<>(); // a row with several outcomes is several rules
            for (RuleDescription row : words.rules()) {
                if (isIn(file, row) && lines.add(row.line())) {
                    Position line = new Position(row.line() - 1, 0);
                    lenses.add(lens(new Range(line, line), uri, row, false));
                }
            }
        }
        return lenses;
    }

    /** What a place asks for, or null if it asks for nothing. */
    static @Nullable Asked asked(CodeLens lens) {
        if (!(lens.getData() instanceof JsonElement data) || !data.isJsonArray()) {
            return null;
        }
        JsonArray array = data.getAsJsonArray();
        return new Asked(
                array.get(0).getAsString(),
                array.get(1).getAsString(),
                array.get(2).getAsBoolean());
    }

    private static CodeLens lens(Range range, String uri, RuleDescription rule, boolean off) {
        JsonArray data = new JsonArray();
        data.add(uri);
        data.add(rule.id());
        data.add(off);
        return new CodeLens(range, null, data);
    }

    /** The rule of a name that is written in a file, or null if it is not or no longer. */
    private static @Nullable RuleDescription own(Path file, String name, RuleWords words) {
        for (RuleDescription rule : words.rules()) {
            if (rule.name().equals(name) && isIn(file, rule)) {
                return rule;
            }
        }
        return null;
    }

    private static boolean isIn(Path file, RuleDescription rule) {
        return rule.file().equals(file.toString().replace('\\', '/'));
    }
}
