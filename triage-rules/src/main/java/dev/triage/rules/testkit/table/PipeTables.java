package dev.triage.rules.testkit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the tables of a Markdown document: a line with pipes, a line of dashes, and lines with pipes. */
final class PipeTables {

    private static final Pattern DASHES = Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*\\|?\\s*");

    private PipeTables() {}

    static List<Table> in(String text) {
        List<String> lines = text.lines().toList();
        List<Table> tables = new ArrayList<>();
        boolean fenced = false;
        for (int i = 0; i < lines.size(); i++) {
            fenced ^= lines.get(i).stripLeading().startsWith("```");
            boolean begins = !fenced
                    && i + 1 < lines.size()
                    && lines.get(i).contains("|")
                    && lines.get(i + 1).contains("|")
                    && DASHES.matcher(lines.get(i + 1)).matches();
            if (begins) {
                List<Table.Row> rows = new ArrayList<>();
                int next = i + 2;
                while (next < lines.size() && lines.get(next).contains("|")) {
                    rows.add(new Table.Row(next + 1, cells(lines.get(next), next + 1)));
                    next++;
                }
                tables.add(new Table(cells(lines.get(i), i + 1), rows));
                i = next - 1;
            }
        }
        return tables;
    }

    private static List<Table.Cell> cells(String line, int number) {
        int end = line.stripTrailing().length();
        int start = line.length() - line.stripLeading().length();
        if (start < end && line.charAt(start) == '|') {
            start++;
        }
        List<Table.Cell> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int from = start;
        for (int i = start; i < end; i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < end && line.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else if (c == '|') {
                cells.add(cell(cell, number, from));
                cell.setLength(0);
                from = i + 1;
            } else {
                cell.append(c);
            }
        }
        if (from < end) { // no pipe at the end of the line
            cells.add(cell(cell, number, from));
        }
        return cells;
    }

    private static Table.Cell cell(StringBuilder text, int line, int from) {
        String words = text.toString();
        int blanks = words.length() - words.stripLeading().length();
        return new Table.Cell(words.strip(), line, from + (words.isBlank() ? 0 : blanks) + 1);
    }
}
