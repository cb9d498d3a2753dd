package dev.triage.cli.labels;

import dev.triage.cli.output.JsonText;
import dev.triage.cli.output.Layout;
import dev.triage.cli.output.ScalePlaceText;
import dev.triage.cli.output.Screen;
import dev.triage.cli.output.Words;
import dev.triage.model.tracked.ScalePlace;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.catalogue.SignalMeaning;
import dev.triage.tools.check.report.UnknownWord;
import java.util.List;
import java.util.stream.Collectors;

/** Prints labels and their meaning as text. */
final class LabelsText {

    /** The maximum number of labels of one kind. */
    private static final int MANY = 40;

    private static final int WIDEST = 40;

    /** How the ids of decision tables begin. */
    private static final String TABLE = "table-";

    private final Screen screen;
    private final boolean all;

    LabelsText(Screen screen, boolean all) {
        this.screen = screen;
        this.all = all;
    }

    void print(SignalTally tally) {
        for (String source : SignalTally.SOURCES) {
            List<SignalTally.Counted> signals = tally.of(source);
            if (!signals.isEmpty()) {
                print(source, signals, tally);
                screen.line();
            }
        }
        for (UnknownWord word : tally.unknown()) {
            Layout.wrap(word.text(), screen.columns()).forEach(screen::line);
            word.rules()
                    .forEach(rule -> screen.line(
                            "  " + screen.faint(rule.file() + ":" + rule.line()) + "  " + Layout.oneLine(rule.name())));
        }
        if (!tally.unknown().isEmpty()) {
            screen.line();
        }
        List<SignalTally.Counted> labels = tally.of("label");
        if (labels.isEmpty()) {
            screen.line("No label in " + Words.count(tally.issues(), "issue") + ".");
            return;
        }
        screen.line("Of " + Words.count(tally.issues(), "issue") + ", " + tally.speaking()
                + " have a label, type or field that the rules use.");
        List<SignalTally.Counted> silent = labels.stream()
                .filter(label -> !tally.counts(label) && label.signal().scale() == null)
                .toList();
        if (!silent.isEmpty()) {
            settings(silent);
        }
    }

    private void print(String source, List<SignalTally.Counted> signals, SignalTally tally) {
        screen.line(screen.bold(Words.capital(source) + "s"));
        List<SignalTally.Counted> shown = all ? signals : signals.subList(0, Math.min(MANY, signals.size()));
        int width = Math.min(
                WIDEST,
                shown.stream()
                        .mapToInt(
                                one -> Layout.width(Layout.oneLine(one.signal().words())))
                        .max()
                        .orElse(0));
        for (SignalTally.Counted one : shown) {
            String begin = Layout.right(String.valueOf(one.issues()), 6) + "  "
                    + Layout.left(Layout.cut(Layout.oneLine(one.signal().words()), width), width) + "  ";
            ScalePlace scale = one.signal().scale();
            if (!tally.counts(one)) {
                screen.line(begin
                        + screen.faint(
                                scale != null && scale.usual()
                                        ? "no meaning: " + ScalePlaceText.of(scale)
                                        : "no meaning yet"));
            }
            String next = begin;
            for (SignalMeaning.Sense sense : one.signal().senses()) {
                screen.line(next
                        + (sense.clear() ? "" : "perhaps ")
                        + Layout.oneLine(sense.meaning())
                        + screen.faint(", " + by(sense))
                        + (scale == null || scale.places() == 0 ? "" : screen.faint(", " + ScalePlaceText.of(scale))));
                next = " ".repeat(Layout.width(begin));
            }
            for (RuleDescription rule : tally.asking(one.signal())) {
                // A table has an effect for each of its rows.
                String effect = rule.id().equals(TABLE + rule.name().replaceFirst("^Table ", ""))
                        ? ""
                        : " (" + rule.effect().text() + ")";
                screen.line(next + "asked for by \"" + Layout.oneLine(rule.name()) + "\"" + effect
                        + screen.faint(", " + rule.file() + ":" + rule.line()));
                next = " ".repeat(Layout.width(begin));
            }
        }
        if (shown.size() < signals.size()) {
            screen.line("        and " + (signals.size() - shown.size()) + " more; --all prints them.");
        }
    }

    private static String by(SignalMeaning.Sense sense) {
        RuleDescription rule = sense.rule();
        return rule == null ? "by your settings" : "\"" + rule.name() + "\"";
    }

    private void settings(List<SignalTally.Counted> silent) {
        screen.line();
        screen.line(
                "The rules do not use these labels yet. Put this into settings.json in a folder of rules, and replace");
        screen.line(
                "\"nothing\" by a meaning: \"user impact: High\", \"category: Security\", \"component: Payments\" or");
        screen.line("\"priority: P1\"; write several meanings in brackets.");
        screen.line();
        screen.line("{ \"labels\": {");
        screen.line(silent.stream()
                .map(one -> "  " + JsonText.quoted(one.signal().words()) + ": \"nothing\"")
                .collect(Collectors.joining(",\n")));
        screen.line("} }");
    }
}
