package dev.triage.io.markdown.internal.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Where new entries go: below the last heading of a document or of a list item. */
final class Place {

    private final Entry root;
    private final List<Entry> headings = new ArrayList<>();
    /** The parts that were opened and not closed; headings inside stay inside. */
    private final Deque<Entry> opened = new ArrayDeque<>();

    private @Nullable Entry announcer;
    private @Nullable HtmlBlocks html;

    Place(Entry root) {
        this.root = root;
    }

    /** The HTML in this run of blocks. */
    HtmlBlocks html(Outline outline) {
        if (html == null) {
            html = new HtmlBlocks(outline, this);
        }
        return html;
    }

    /** The HTML around the Markdown that comes next, or null. */
    @Nullable
    HtmlBlocks openHtml() {
        return html != null && html.open() ? html : null;
    }

    /** Nothing more comes. */
    void finish() {
        if (html != null) {
            html.finish();
        }
    }

    void nothingAnnounced() {
        announcer = null;
    }

    Entry current() {
        return headings.isEmpty() ? root : headings.get(headings.size() - 1);
    }

    void heading(Entry heading) {
        announcer = null;
        while (!headings.isEmpty() && current() != opened.peek() && current().level() >= heading.level()) {
            headings.remove(headings.size() - 1);
        }
        current().add(heading);
        headings.add(heading);
    }

    void open(int line, MarkdownText title) {
        announcer = null;
        Entry heading = Entry.heading(headings.isEmpty() ? 1 : current().level() + 1, line, title);
        current().add(heading);
        headings.add(heading);
        opened.push(heading);
    }

    /** Begins a part that has no title of its own. */
    void openNothing() {
        opened.push(Entry.document());
    }

    /** Ends the part that was opened last. */
    void close() {
        announcer = null;
        Entry last = opened.poll();
        int place = last == null ? -1 : headings.indexOf(last);
        if (place >= 0) {
            headings.subList(place, headings.size()).clear();
        }
    }

    void paragraph(List<Entry> lines, boolean first) {
        List<Entry> rest = lines;
        boolean untold = root.text().isEmpty() && root.children().isEmpty();
        if (first && root.kind() == Entry.Kind.ITEM && headings.isEmpty() && !lines.isEmpty() && untold) {
            root.text(lines.get(0).text());
            rest = lines.subList(1, lines.size());
        }
        current().adopt(rest);
        Entry last = rest.isEmpty() ? null : rest.get(rest.size() - 1);
        announcer = last != null && last.announces() ? last : null;
    }

    Entry forBlock() {
        return announcer != null ? announcer : current();
    }

    /** A list belongs to the announcing line above it, or to the last item of another list if that announces. */
    Entry forList(Node list) {
        Entry last = current().lastChild();
        boolean behindList = list.getPrevious() instanceof ListBlock;
        if (announcer == null && behindList && last != null && last.announces()) {
            return last;
        }
        return forBlock();
    }
}
