package dev.triage.cli.lsp;

import dev.triage.cli.lsp.text.RuleMentions;
import dev.triage.cli.lsp.text.TextPlace;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.catalogue.RuleVocabulary;
import java.nio.file.Path;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.jspecify.annotations.Nullable;

/** Says what a word means. */
final class Hovers {

    private Hovers() {}

    static @Nullable Hover of(Path file, String text, Position position, RuleWords words) {
        TextPlace place = TextPlace.of(text, position);
        String name = String.valueOf(file.getFileName());
        RuleMentions.Mention mention = RuleMentions.at(name, text, place.offset());
        if (mention != null) {
            RuleDescription rule = words.rule(mention.word());
            return rule == null
                    ? null
                    : hover(rule.effect().text() + ": " + rule.name() + "\n\n" + rule.reason() + "\n\n" + rule.file()
                            + ":" + rule.line());
        } else if (!name.endsWith(".drl") || place.quoted()) {
            return null; // the words of rules stand in rules
        }
        int start = place.wordStart();
        String word = text.substring(start, place.wordEnd());
        String meaning = word.isEmpty() ? null : meaning(word, start, place, words.vocabulary());
        return meaning == null ? null : hover(meaning);
    }

    private static @Nullable String meaning(String word, int start, TextPlace place, RuleVocabulary vocabulary) {
        if (start > 0 && place.text().charAt(start - 1) == '@') {
            for (RuleVocabulary.Annotation one : vocabulary.annotations()) {
                if (Completions.name(one.example().substring(1)).equals(word)) {
                    return one.example() + "\n\n" + one.meaning();
                }
            }
        }
        for (RuleVocabulary.Fact fact : vocabulary.facts()) {
            if (fact.name().equals(word)) {
                return fact.name() + "\n\n" + fact.meaning();
            }
        }
        String open = place.open();
        for (RuleVocabulary.Fact fact : vocabulary.facts()) {
            for (RuleVocabulary.Member member : fact.members()) {
                if (fact.name().equals(open) && Completions.name(member.name()).equals(word)) {
                    return member.name() + ": " + member.type() + "\n\n" + member.meaning();
                }
            }
        }
        for (RuleVocabulary.Levels levels : vocabulary.levels()) {
            if (levels.name().equals(word)) {
                return levels.meaning() + "\n\n" + String.join(", ", levels.constants());
            }
        }
        return null;
    }

    private static Hover hover(String words) {
        return new Hover(new MarkupContent(MarkupKind.PLAINTEXT, words));
    }
}
