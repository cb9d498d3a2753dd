package dev.triage.model.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.triage.model.Input;
import java.util.List;
import org.junit.jupiter.api.Test;

class OriginTest {

    @Test
    void saysWhereARuleComesFrom() {
        assertThat(new Origin("house", "house/a.drl", 3, List.of(), null).text())
                .isEqualTo("from house/a.drl:3");
        assertThat(new Origin("house", "house/a.drl", 3, List.of("One", "Two"), null).text())
                .isEqualTo("from house/a.drl:3, instead of \"One\" and \"Two\"");
        assertThat(new Origin("house", "house/settings.json", 4, List.of(), "+3").text())
                .isEqualTo("changed in house/settings.json:4, +3 before");
    }

    @Test
    void refusesALineThatNoFileHas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Origin("house", "a.drl", 0, List.of(), null))
                .withMessage("The lines of a file are counted from 1, but got (0).");
    }

    @Test
    void aDerivationGivesItsInputAndNoOther() {
        assertThat(Input.values()).filteredOn(derived("user impact")::gives).containsExactly(Input.USER_IMPACT);
        assertThat(Input.values()).filteredOn(derived("category")::gives).containsExactly(Input.CATEGORIES);
        assertThat(Input.values()).filteredOn(derived("component")::gives).isEmpty();
        assertThat(derived("effort").text()).isEqualTo("label x stands for 3");
    }

    private static Derivation derived(String what) {
        return new Derivation(what, "3", "label x", "A rule", "Why.");
    }
}
