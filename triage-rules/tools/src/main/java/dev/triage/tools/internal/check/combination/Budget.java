package dev.triage.tools.internal.check.combination;

import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.tools.check.report.NotDecided;
import dev.triage.tools.check.report.NotDecided.Property;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How much time a check has left, and what it is at. Not thread-safe; for one use. */
public final class Budget {

    private final Consumer<String> progress;
    private final long start = System.nanoTime();
    private final long most;
    private final Set<Property> told = EnumSet.noneOf(Property.class);
    private final List<NotDecided> notDecided = new ArrayList<>();

    /**
     * Begins.
     *
     * @param most how long the check may take, or null if that is not limited
     * @param progress takes what the check is at
     */
    public Budget(@Nullable Duration most, Consumer<String> progress) {
        this.most = most == null ? Long.MAX_VALUE : most.toNanos();
        this.progress = progress;
    }

    /** Says what comes next. */
    public void at(String step) {
        progress.accept(step);
    }

    /** Whether no time is left, so that a property stays open. */
    public boolean over(Property property) {
        if (System.nanoTime() - start < most) {
            return false;
        }
        if (told.add(property)) {
            notDecided.add(new NotDecided(
                    property,
                    "The time was over before all was looked at. To decide it, give the check more time.",
                    List.<RuleDescription>of()));
        }
        return true;
    }

    /** What is open because no time was left. */
    public List<NotDecided> notDecided() {
        return notDecided;
    }
}
