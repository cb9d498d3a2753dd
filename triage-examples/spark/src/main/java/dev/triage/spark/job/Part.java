package dev.triage.spark.job;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.triage.model.decision.Decision;
import dev.triage.model.report.TriagedIssue;
import dev.triage.model.report.WantedState;
import dev.triage.rules.BacklogTally;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.source.RuleFailedException;
import dev.triage.spark.engine.IssueText;
import dev.triage.spark.engine.Lookahead;
import dev.triage.spark.engine.RuleOrigins;
import dev.triage.spark.engine.RuleSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/**
 * Decides the records of one part of the input, one by one. Beside the decisions it writes the records with problems and the
 * tallies for reports. These are complete after the last decision.
 */
public final class Part extends Lookahead<Decision> {

    public static final String QUARANTINE = "quarantine";
    static final String TALLIES = "_tallies";

    /** The maximum number of groups in memory; more groups are written to the file first. */
    private static final int MOST_GROUPS = 500;

    private final Iterator<IssueRecord> records;
    private final TriageEngine engine;
    private final RuleOrigins origins;
    private final @Nullable WantedState reported;
    private final String staging;
    private final Configuration configuration;
    private final int number;
    private final Map<@Nullable String, BacklogTally> tallies = new HashMap<>();
    private final TallyFile tallyFile;
    private @Nullable PartFile quarantine;
    private @Nullable JsonGenerator quarantined;
    private PartSummary summary = PartSummary.NOTHING;
    private long linked;
    private long reading;
    private long deciding;
    private final long begin = System.nanoTime();
    private final long processorBegin = processorTime();

    /**
     * Starts a part.
     *
     * @param reported the issues that the tallies count, or null to write no tallies, which is much less work
     */
    Part(
            Iterator<IssueRecord> records,
            RuleSetup rules,
            @Nullable WantedState reported,
            String staging,
            Configuration configuration)
            throws IOException {
        this.records = records;
        this.engine = rules.engine();
        this.origins = new RuleOrigins(rules);
        this.reported = reported;
        this.staging = staging;
        this.configuration = configuration;
        this.number = TaskContext.getPartitionId();
        this.tallyFile = new TallyFile(new PartFile(staging, PartFile.name(TALLIES, number, ""), configuration));
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> abandon());
    }

    @Override
    @Nullable
    protected Decision find() {
        try {
            Decision found = null;
            while (found == null && records.hasNext()) {
                found = advance();
            }
            if (found == null) {
                finish();
            }
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private @Nullable Decision advance() throws IOException {
        long start = System.nanoTime();
        IssueRecord record = records.next();
        IssueText text = IssueText.read(record.json());
        long read = System.nanoTime();
        reading += read - start;
        List<String> problems = text.problems();
        Decision decision = null;
        if (text.issue() != null) {
            try {
                if (reported != null) {
                    TriagedIssue triaged = engine.triage(text.issue());
                    decision = origins.named(triaged.decision());
                    tally(record.group(), reported).add(triaged);
                } else {
                    decision = origins.named(engine.decide(text.issue()));
                }
            } catch (RuleFailedException failed) {
                problems = List.of(origins.named(String.valueOf(failed.getMessage())));
            }
            deciding += System.nanoTime() - read;
        }
        if (record.unreadable() != null) {
            problems = new ArrayList<>(problems);
            problems.add(record.unreadable());
        }
        boolean bad = !problems.isEmpty();
        boolean leftOut = bad && decision == null;
        if (bad) {
            setAside(record, leftOut, problems);
        }
        summary = summary.plus(new PartSummary(decision == null ? 0 : 1, bad ? 1 : 0, leftOut ? 1 : 0, 0, 0, 0, 0, 0));
        return decision;
    }

    private BacklogTally tally(@Nullable String group, WantedState wanted) throws IOException {
        BacklogTally tally = tallies.get(group);
        if (tally == null) {
            if (tallies.size() == MOST_GROUPS) {
                setDown();
            }
            tally = new BacklogTally(wanted);
            tallies.put(group, tally);
        }
        return tally;
    }

    private void setDown() throws IOException {
        for (Map.Entry<@Nullable String, BacklogTally> entry : tallies.entrySet()) {
            linked += entry.getValue().linked().count();
            tallyFile.write(entry.getKey(), entry.getValue());
        }
        tallies.clear();
    }

    private void setAside(IssueRecord record, boolean leftOut, List<String> problems) throws IOException {
        if (quarantined == null) {
            quarantine = new PartFile(staging, PartFile.name(QUARANTINE, number, ".jsonl"), configuration);
            quarantined = new JsonFactory().createGenerator(quarantine.writer());
            quarantined.setRootValueSeparator(new SerializedString("\n"));
        }
        JsonGenerator json = quarantined;
        json.writeStartObject();
        json.writeStringField("file", record.file());
        if (record.position() == null) {
            json.writeNullField("position");
        } else {
            json.writeNumberField("position", record.position());
        }
        json.writeBooleanField("leftOut", leftOut);
        json.writeArrayFieldStart("problems");
        for (String problem : problems) {
            json.writeString(problem);
        }
        json.writeEndArray();
        json.writeStringField("record", record.json());
        json.writeEndObject();
    }

    private void finish() throws IOException {
        if (quarantined != null && quarantine != null) {
            quarantined.writeRaw('\n');
            quarantined.close();
            quarantine.keep();
        }
        setDown();
        long whole = System.nanoTime() - begin;
        tallyFile.keep(summary.plus(
                new PartSummary(0, 0, 0, linked, reading, deciding, whole, processorTime() - processorBegin)));
    }

    /** The processor time of this thread; 0 if the system does not measure it. */
    public static long processorTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : 0;
    }

    /** Removes unfinished files if the task ends before the records. */
    private void abandon() {
        try {
            tallyFile.close();
            if (quarantine != null) {
                quarantine.close();
            }
        } catch (IOException harmless) {
            // They are in the folder of unfinished files, and are removed with it.
        }
    }
}
