package dev.triage.rules.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the build stored of the standard rules is what their files say. */
class StoredRulesTest {

    private static final RuleBase STORED = StandardRules.load();
    private static final RuleBase READ = StandardRules.read();

    @Test
    void theyHaveTheVersionOfTheirFiles() {
        assertThat(STORED.version()).isEqualTo(READ.version());
    }

    @Test
    void theySayTheSameOfThemselves() {
        assertThat(STORED.catalogue()).isEqualTo(READ.catalogue()).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @MethodSource
    void theyLookForTheSame(String stage) {
        assertThat(StoredRules.write(STORED.in(stage))).isEqualTo(StoredRules.write(READ.in(stage)));
    }

    static List<String> theyLookForTheSame() {
        return READ.rules().stream()
                .map(Rule::description)
                .map(RuleDescription::stage)
                .distinct()
                .toList();
    }
}
