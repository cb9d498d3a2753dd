package dev.triage.io.markdown.internal.outline;

import java.util.ArrayList;
import java.util.List;

/** Lists of terms as some kinds of Markdown have them: a line with a label, and lines ": value" below it. */
final class TermLists {

    private TermLists() {}

    static boolean in(List<MarkdownInlines.Line> lines) {
        return lines.size() > 1 && lines.stream().skip(1).anyMatch(line -> definition(line.text()));
    }

    private static boolean definition(MarkdownText line) {
        return line.text().startsWith(": ") && !line.codeAt(0);
    }

    /** The lines of a paragraph. One value stands beside its label; several are a list below it. */
    static List<Entry> of(List<MarkdownInlines.Line> lines) {
        List<Entry> entries = new ArrayList<>();
        List<MarkdownInlines.Line> plain = new ArrayList<>();
        int next = 0;
        while (next < lines.size()) {
            int end = next + 1;
            while (end < lines.size() && definition(lines.get(end).text())) {
                end++;
            }
            if (end == next + 1 || definition(lines.get(next).text())) {
                plain.add(lines.get(next));
                next++;
                continue;
            }
            entries.addAll(Outline.fields(plain));
            plain.clear();
            entries.add(term(lines.get(next), lines.subList(next + 1, end)));
            next = end;
        }
        entries.addAll(Outline.fields(plain));
        return entries;
    }

    private static Entry term(MarkdownInlines.Line term, List<MarkdownInlines.Line> definitions) {
        String colon = term.text().text().endsWith(":") ? "" : ":";
        MarkdownText label = MarkdownText.join(List.of(term.text(), MarkdownText.plain(colon)), "");
        if (definitions.size() == 1) {
            MarkdownText value = definitions.get(0).text().from(1);
            return Entry.line(term.line(), MarkdownText.join(List.of(label, value), " "));
        }
        Entry entry = Entry.line(term.line(), label);
        definitions.forEach(
                line -> entry.add(Entry.item(line.line(), line.text().from(1))));
        return entry;
    }
}
