package dev.triage.spark;

import dev.triage.model.Issue;
import dev.triage.model.report.WantedState;
import dev.triage.rules.BacklogTally;
import dev.triage.spark.engine.IssueText;
import dev.triage.spark.engine.ReportDocuments;
import dev.triage.spark.engine.RuleSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;
import org.jspecify.annotations.Nullable;

/** Makes the report of many issues, given as JSON: partial results are tallies, which merge in any order. */
final class ReportAggregator extends Aggregator<String, BacklogTally, String> {

    private static final long serialVersionUID = 1L;

    private final RuleSetup rules;
    private final WantedState wanted;

    ReportAggregator(RuleSetup rules, WantedState wanted) {
        this.rules = rules;
        this.wanted = wanted;
    }

    @Override
    public BacklogTally zero() {
        return new BacklogTally(wanted);
    }

    @Override
    public BacklogTally reduce(BacklogTally tally, @Nullable String json) {
        Issue issue = json == null ? null : IssueText.read(json).issue();
        if (issue != null) {
            tally.add(rules.engine().triage(issue));
        }
        return tally;
    }

    @Override
    public BacklogTally merge(BacklogTally one, BacklogTally other) {
        one.merge(other);
        return one;
    }

    @Override
    public String finish(BacklogTally tally) {
        try {
            return ReportDocuments.json(rules.report(tally), "");
        } catch (IOException impossible) {
            throw new UncheckedIOException("Text in memory can always be written.", impossible);
        }
    }

    @Override
    public Encoder<BacklogTally> bufferEncoder() {
        return Encoders.javaSerialization(BacklogTally.class);
    }

    @Override
    public Encoder<String> outputEncoder() {
        return Encoders.STRING();
    }
}
