package dev.triage.cli.lsp;

import dev.triage.cli.lsp.text.QuotedTexts;
import dev.triage.cli.lsp.text.RuleMentions;
import dev.triage.cli.lsp.text.TextPlace;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.catalogue.RuleVocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/** Completes the words of rules, settings, tables and cases. Not thread-safe; for one place. */
final class Completions {

    /** An editor asks again with more letters if there are more. */
    private static final int MOST = 1000;

    private final TextPlace place;
    private final RuleWords words;
    private final SeenWords seen;
    private final List<CompletionItem> items = new ArrayList<>();

    /** Where what is typed begins, and the range from there on. */
    private int from;

    private @Nullable Range range;

    private Completions(TextPlace place, RuleWords words, SeenWords seen) {
        this.place = place;
        this.words = words;
        this.seen = seen;
    }

    /** What may stand at a place; of very much only what has the letters that are typed. */
    static CompletionList of(
            Path file,
            String text,
            Position position,
            RuleWords words,
            SeenWords seen,
            Map<String, List<String>> scales) {
        Completions completions = new Completions(TextPlace.of(text, position), words, seen);
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".drl")) {
            completions.rule();
        } else if (name.equals("settings.json")) {
            completions.settings();
        } else if (name.endsWith(".md") || name.endsWith(".csv")) {
            new TableWords(completions.place, words, seen, scales, name, completions::add).complete();
        }
        return completions.list();
    }

    private CompletionList list() {
        if (items.size() <= MOST) {
            return new CompletionList(false, items);
        }
        List<CompletionItem> some = new ArrayList<>();
        String typed = place.text().substring(from, place.offset()).toLowerCase(Locale.ROOT);
        for (CompletionItem item : items) {
            if (some.size() < MOST && item.getLabel().toLowerCase(Locale.ROOT).contains(typed)) {
                some.add(item);
            }
        }
        return new CompletionList(true, some);
    }

    /** The name in front of a parenthesis. */
    static String name(String written) {
        int end = written.indexOf('(');
        return end < 0 ? written : written.substring(0, end);
    }

    private void rule() {
        RuleVocabulary vocabulary = words.vocabulary();
        String open = place.open();
        if (place.quoted()) {
            if ("overrides".equals(open)) {
                rules();
            } else if ("label".equals(open)) {
                seen(seen.labels(), "label");
            } else if ("component".equals(open)) {
                seen(seen.components(), "component");
            }
            return;
        }
        int start = place.wordStart();
        char before = start == 0 ? ' ' : place.text().charAt(start - 1);
        if (before == '@') {
            for (RuleVocabulary.Annotation one : vocabulary.annotations()) {
                String example = one.example().substring(1);
                add(name(example), example, CompletionItemKind.Keyword, one.example(), one.meaning(), start);
            }
        } else if (before == '.') {
            String owner = new TextPlace(place.text(), start - 1, place.lineStart()).word();
            for (RuleVocabulary.Levels levels : vocabulary.levels()) {
                for (String constant : levels.name().equals(owner) ? levels.constants() : List.<String>of()) {
                    add(constant, constant, CompletionItemKind.EnumMember, levels.name(), levels.meaning(), start);
                }
            }
        } else {
            RuleVocabulary.Fact fact = fact(open);
            if (fact == null) {
                facts(vocabulary, start);
            } else {
                members(vocabulary, fact, start);
            }
        }
    }

    private void facts(RuleVocabulary vocabulary, int start) {
        for (RuleVocabulary.Fact fact : vocabulary.facts()) {
            add(fact.name(), fact.name() + "( ", CompletionItemKind.Class, "fact", fact.meaning(), start);
        }
        String begin = "rule \"\"\n    @reason(\"\")\n    @adds(1)\nwhen\nthen\nend\n";
        add("rule", begin, CompletionItemKind.Snippet, "a rule", "A rule with all of its parts.", start);
    }

    private void members(RuleVocabulary vocabulary, RuleVocabulary.Fact fact, int start) {
        for (RuleVocabulary.Member member : fact.members()) {
            String name = name(member.name());
            String written = name.equals(member.name()) ? name : name + "(";
            add(
                    name,
                    written,
                    CompletionItemKind.Property,
                    member.name() + ": " + member.type(),
                    member.meaning(),
                    start);
        }
        for (RuleVocabulary.Levels levels : vocabulary.levels()) {
            add(levels.name(), levels.name() + ".", CompletionItemKind.Enum, "levels", levels.meaning(), start);
        }
    }

    private RuleVocabulary.@Nullable Fact fact(@Nullable String name) {
        for (RuleVocabulary.Fact fact : words.vocabulary().facts()) {
            if (fact.name().equals(name)) {
                return fact;
            }
        }
        return null;
    }

    private void settings() {
        for (QuotedTexts.Quoted one : QuotedTexts.in(place.text())) {
            if (one.start() <= place.offset() && place.offset() <= one.end()) {
                if (RuleMentions.namesRule(one)) {
                    rules();
                } else if (one.name() && one.depth() == 2 && one.part().equals("labels")) {
                    seen(seen.labels(), "label");
                } else if (one.name() && one.depth() == 2 && one.part().equals("components")) {
                    seen(seen.components(), "component");
                }
            }
        }
    }

    private void seen(List<String> some, String kind) {
        for (String word : some) {
            String meaning = "A " + kind + " of issues in the backlog.";
            add(word, word, CompletionItemKind.Value, kind, meaning, place.quoteStart());
        }
    }

    /** The rules by their ids and by their names. */
    private void rules() {
        int start = place.quoteStart();
        for (RuleDescription rule : words.rules()) {
            String detail = rule.effect().text();
            add(
                    rule.id(),
                    rule.id(),
                    CompletionItemKind.Reference,
                    detail,
                    rule.name() + "\n\n" + rule.reason(),
                    start);
            add(rule.name(), rule.name(), CompletionItemKind.Reference, detail, rule.reason(), start);
        }
    }

    private void add(String label, String written, CompletionItemKind kind, String detail, String meaning, int start) {
        CompletionItem item = new CompletionItem(label);
        item.setKind(kind);
        item.setDetail(detail);
        item.setDocumentation(meaning);
        if (range == null || from != start) {
            from = start;
            range = place.range(start, place.offset());
        }
        item.setTextEdit(Either.forLeft(new TextEdit(range, written)));
        items.add(item);
    }
}
