package dev.triage.cli.lsp;

import dev.triage.cli.lsp.text.RuleMentions;
import dev.triage.cli.lsp.text.TextPlace;
import dev.triage.rules.catalogue.RuleDescription;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/** Finds where a rule is written that a place names. Has no state. */
final class Definitions {

    private Definitions() {}

    /** Where the rule stands that is named at a place; at most one location. */
    static List<Location> of(Path file, String text, Position position, RuleWords words) {
        RuleMentions.Mention mention = RuleMentions.at(
                String.valueOf(file.getFileName()),
                text,
                TextPlace.of(text, position).offset());
        if (mention == null) {
            return List.of();
        }
        boolean own = mention.kind() != RuleMentions.Kind.USE;
        RuleDescription rule = own ? words.rule(mention.word()) : used(file, mention.word(), words);
        Path place = rule == null ? null : file(rule);
        if (rule == null || place == null) {
            return List.of();
        }
        Position start = new Position(rule.line() - 1, 0);
        return List.of(new Location(place.toUri().toString(), new Range(start, start)));
    }

    /** A rule may have the name of the one that it overrides, which is meant there. */
    private static @Nullable RuleDescription used(Path file, String word, RuleWords words) {
        if (file.toString().endsWith(".drl")) {
            for (RuleDescription rule : words.retired()) {
                if (rule.isCalled(word)) {
                    return rule;
                }
            }
        }
        return words.rule(word);
    }

    /** The file of a rule, of a standard rule a copy of its file; null if there is no file of its own, as in a pack. */
    private static @Nullable Path file(RuleDescription rule) {
        try {
            Path file = Path.of(rule.file());
            return file.isAbsolute() && Files.exists(file) ? file : StandardFiles.copy(rule.file());
        } catch (InvalidPathException noPath) {
            return null;
        }
    }
}
