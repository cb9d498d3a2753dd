package dev.triage.cli.evaluate;

import static dev.triage.cli.output.MarkdownPage.escaped;

import dev.triage.cli.output.Figures;
import dev.triage.cli.output.Ids;
import dev.triage.cli.output.IssueLines;
import dev.triage.cli.output.MarkdownPage;
import dev.triage.cli.output.Words;
import dev.triage.io.LocatedIssue;
import dev.triage.model.Priority;
import dev.triage.tools.evaluation.Agreement;
import dev.triage.tools.evaluation.EvaluatedIssue;
import dev.triage.tools.evaluation.Evaluation;
import dev.triage.tools.evaluation.LevelAgreement;
import dev.triage.tools.evaluation.PairedEvaluation;
import dev.triage.tools.evaluation.PairedEvaluation.Pair;
import dev.triage.tools.evaluation.PatternAgreement;
import dev.triage.tools.evaluation.RankAgreement;
import dev.triage.tools.evaluation.RuleInvolvement;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Writes a comparison as a Markdown page: the same content as the text, in tables. */
final class EvaluationMarkdown {

    private final MarkdownPage page;

    EvaluationMarkdown(PrintWriter out) {
        this.page = new MarkdownPage(out);
    }

    void write(EvaluationResult result) {
        Evaluation evaluation = result.evaluation();
        Agreement agreement = evaluation.agreement();
        page.heading(1, "Agreement");
        page.line("");
        page.line(Words.count(agreement.issues(), "issue") + " with a recommended priority in "
                + Words.count(result.input().documents(), "document") + ".");
        if (agreement.issues() > 0) {
            writeNumbers(result);
            writeLevels(agreement);
            writeConfusion(agreement);
        }
        result.patterns().ifPresent(this::writePatterns);
        result.comparison().filter(one -> !one.pairs().isEmpty()).ifPresent(one -> writeComparison(one, result.most()));
        writeRules(result.rulesBeyondTheirShare());
        writeDisagreements(result);
        writeSkipped(result.input().skipped());
    }

    private void writeNumbers(EvaluationResult result) {
        Agreement agreement = result.evaluation().agreement();
        RankAgreement ranks = result.evaluation().ranks();
        page.tableHead("exact", "within one level", "quadratic weighted kappa", "Spearman, score", "AUC, P0 and P1");
        page.row(
                Figures.percent(agreement.exact(), agreement.issues()),
                Figures.percent(agreement.withinOne(), agreement.issues()),
                Figures.decimals(3, agreement.quadraticWeightedKappa()),
                Figures.decimals(3, ranks.spearman()),
                Figures.decimals(3, ranks.urgentAuc()));
    }

    private void writeNumbers(String name, Agreement agreement) {
        page.row(
                name,
                Figures.percent(agreement.exact(), agreement.issues()),
                Figures.percent(agreement.withinOne(), agreement.issues()),
                Figures.decimals(3, agreement.quadraticWeightedKappa()));
    }

    private void writeLevels(Agreement agreement) {
        page.heading(2, "Levels");
        page.tableHead("level", "recommended", "decided", "both", "precision", "recall", "F1");
        for (LevelAgreement level : agreement.levels()) {
            page.row(
                    level.level(),
                    level.recommended(),
                    level.decided(),
                    level.both(),
                    Figures.decimals(2, level.precision()),
                    Figures.decimals(2, level.recall()),
                    Figures.decimals(2, level.f1()));
        }
    }

    private void writeConfusion(Agreement agreement) {
        page.heading(2, "Recommended and decided");
        page.tableHead("recommended", "P0", "P1", "P2", "P3", "P4");
        for (Priority expected : Priority.values()) {
            List<Object> cells = new ArrayList<>(List.of(expected));
            for (Priority actual : Priority.values()) {
                cells.add(agreement.count(expected, actual));
            }
            page.row(cells);
        }
    }

    private void writePatterns(PatternAgreement patterns) {
        page.heading(2, "Patterns");
        page.tableHead("documents", "named by people", "found", "found by both", "precision", "recall", "micro F1");
        page.row(
                patterns.documents(),
                patterns.claimed(),
                patterns.found(),
                patterns.both(),
                Figures.decimals(2, OptionalDouble.of(patterns.precision())),
                Figures.decimals(2, OptionalDouble.of(patterns.recall())),
                Figures.decimals(2, OptionalDouble.of(patterns.f1())));
    }

    private void writeComparison(PairedEvaluation comparison, int most) {
        Pair first = comparison.pairs().get(0);
        page.heading(2, "Two rule sets");
        page.tableHead("", "exact", "within one level", "quadratic weighted kappa");
        writeNumbers("before: " + escaped(first.before().ruleBase()), comparison.before());
        writeNumbers("after: " + escaped(first.after().ruleBase()), comparison.after());
        page.line("");
        page.line("- Exactly right: " + escaped(PairedCountsWords.text(comparison.exact(), "better", "worse")));
        page.line("- Distance: " + escaped(PairedCountsWords.text(comparison.distance(), "closer", "further")));
        writePairs("Only after is right", comparison.onlyAfterRight(), most);
        writePairs("Only before is right", comparison.onlyBeforeRight(), most);
    }

    private void writePairs(String heading, List<Pair> pairs, int most) {
        if (pairs.isEmpty()) {
            return;
        }
        page.heading(3, heading + " (" + pairs.size() + ")");
        page.tableHead("before", "after", "issue", "where");
        for (Pair pair : pairs.subList(0, Math.min(most, pairs.size()))) {
            page.row(
                    pair.before().ruled(),
                    pair.after().ruled(),
                    name(pair.located()),
                    escaped(IssueLines.place(pair.located())));
        }
        writeRest(pairs.size() - most);
    }

    private void writeRules(List<RuleInvolvement> rules) {
        if (rules.isEmpty()) {
            return;
        }
        RuleInvolvement.Share all = rules.get(0).all();
        page.heading(2, "Rules with more disagreements than their share");
        page.tableHead("rule", "effect", "counted", "too urgent", "too mild", "by chance");
        page.row(
                "all issues",
                "",
                all.issues(),
                part(all.tooUrgent(), all.issues()),
                part(all.tooMild(), all.issues()),
                "");
        for (RuleInvolvement rule : rules) {
            page.row(
                    escaped(rule.rule()),
                    escaped(rule.effect().text()),
                    rule.issues(),
                    part(rule.tooUrgent(), rule.issues()),
                    part(rule.tooMild(), rule.issues()),
                    escaped(Figures.probability(rule.probability())));
        }
    }

    private static String part(int count, int issues) {
        return count + " (" + Figures.wholePercent(count, issues) + ")";
    }

    private void writeDisagreements(EvaluationResult result) {
        int all = result.evaluation().disagreements().size();
        List<EvaluatedIssue> shown = result.shownDisagreements();
        if (all == 0) {
            return;
        }
        page.heading(2, "Disagreements (" + all + ")");
        page.tableHead("recommended", "decided", "issue", "the document says", "the rules say", "where");
        for (EvaluatedIssue row : shown) {
            page.row(
                    escaped(row.recommended().toString()),
                    row.actual(),
                    name(row.located()),
                    escaped(String.join("; ", BothSides.stated(row))),
                    escaped(BothSides.summed(row)),
                    escaped(IssueLines.place(row.located())));
        }
        writeRest(all - shown.size());
    }

    private void writeRest(int more) {
        if (more > 0) {
            page.line("");
            page.line("… and " + more + " more.");
        }
    }

    private void writeSkipped(List<Skipped> skipped) {
        if (skipped.isEmpty()) {
            return;
        }
        page.heading(2, "Not compared (" + skipped.size() + ")");
        Skipped.byReason(skipped).forEach((why, group) -> {
            page.line("");
            page.line(escaped(why));
            page.tableHead("where", "issue");
            for (Skipped one : group) {
                page.row(escaped(one.place()), escaped(one.title()));
            }
        });
    }

    private static String name(LocatedIssue located) {
        return escaped(Ids.name(located.issue().id(), located.issue().title()));
    }
}
