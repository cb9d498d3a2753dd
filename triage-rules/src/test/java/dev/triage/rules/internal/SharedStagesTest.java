package dev.triage.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.rules.RuleProblem;
import dev.triage.rules.Trust;
import dev.triage.rules.internal.team.RuleFiles;
import dev.triage.rules.internal.team.TeamRuleBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team that changes one stage does not pay for the others. */
class SharedStagesTest {

    private static final RuleBase STANDARD = StandardRules.load();

    @TempDir
    Path folder;

    @Test
    void theStandardRulesAreLoadedOnce() {
        assertThat(StandardRules.load()).isSameAs(STANDARD);
    }

    @Test
    void aStageThatNoTeamTouchesIsShared() throws IOException {
        Files.writeString(folder.resolve("costs.drl"), """
                rule "It costs money every day"
                    @reason("Each day that it waits is paid for.")
                    @adds(2)
                when
                    Assessment( categories contains Category.COST )
                then
                end
                """);
        RuleBase team = team();

        assertThat(team.stage(RuleBase.DETECT)).isSameAs(STANDARD.stage(RuleBase.DETECT));
        assertThat(team.stage(RuleBase.PRIORITISE)).isNotSameAs(STANDARD.stage(RuleBase.PRIORITISE));
    }

    @Test
    void aStageWithOtherNumbersIsSharedAsWell() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{ \"values\": { \"Users feel it\": 7 } }");

        assertThat(team().stage(RuleBase.PRIORITISE)).isSameAs(STANDARD.stage(RuleBase.PRIORITISE));
    }

    @Test
    void aStageWithARuleSwitchedOffIsNot() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{ \"off\": [\"Users feel it\"] }");

        assertThat(team().stage(RuleBase.PRIORITISE)).isNotSameAs(STANDARD.stage(RuleBase.PRIORITISE));
    }

    private RuleBase team() {
        List<RuleProblem> problems = new ArrayList<>();
        List<RuleFiles> files = List.of(RuleFiles.of(folder, Trust.RESTRICTED, problems));
        return TeamRuleBase.over(STANDARD, files, problems);
    }
}
