package dev.triage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Category;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CombinationGridTest {

    private static final int LEVELS = 4 * 3 * 4 * 4 * 5;
    private static final int STATUSES = 4;

    @TempDir
    private Path folder;

    @Test
    void noCombinationIsThereTwiceAndNoneIsMissing() {
        List<Combination> all = new CombinationGrid(Set.of(Category.of("Wallet"))).all();

        // For each of the five scales, its neighbouring levels and what is not stated are as many as its levels.
        int unsure = 5 * LEVELS;
        int categories = Category.standard().size() + 1;
        assertThat(all).hasSize(LEVELS * (STATUSES + categories) + unsure);
        assertThat(all.stream().map(Combination::text).collect(Collectors.toSet()))
                .hasSameSizeAs(all)
                .contains(
                        "user Low, functional No, brand Low, Simple fix, effort 1, Wallet, open",
                        "user Critical, functional Yes, brand Critical, Architectural change, effort 5, closed",
                        "user Low, functional No–Partial, brand Low, Simple fix, effort 1, open",
                        "user impact not stated, functional No, brand Low, Simple fix, effort 5, open");
    }

    @Test
    void theSmallestComesFirst() {
        List<Combination> all = new CombinationGrid(Set.of()).all();
        assertThat(all.get(0).text()).isEqualTo("user Low, functional No, brand Low, Simple fix, effort 1, open");
        assertThat(all).isSortedAccordingTo((one, other) -> Integer.compare(one.size(), other.size()));
    }

    @Test
    void categoriesThatRulesNameAreFound() throws Exception {
        Files.writeString(folder.resolve("a.drl"), """
                rule "A" when Assessment( category("Wallet", "Payments") || category( "docs" ) ) end
                rule "category" when Assessment( status != StatusKind.CLOSED ) end
                """);
        Files.writeString(folder.resolve("settings.json"), "category(\"Not a rule\")");
        assertThat(NamedCategories.in(List.of(folder)))
                .containsExactly(Category.of("Wallet"), Category.of("Payments"), Category.DOCUMENTATION);
    }
}
