package dev.triage.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 21);

    @Test
    void aNameCarriesADay() {
        assertThat(Day.of(List.of("triage/backlog-2025-12-21.md"))).isEqualTo(DAY);
        assertThat(Day.of(List.of("a/2025-12-21.json", "b/2025-12-21.md"))).isEqualTo(DAY);
    }

    @Test
    void nothingIsGuessed() {
        assertThat(Day.of(List.of())).isNull();
        assertThat(Day.of(List.of("backlog.json"))).isNull();
        assertThat(Day.of(List.of("-"))).isNull();
        assertThat(Day.of(List.of("2025-13-41.md"))).isNull();
        assertThat(Day.of(List.of("2025-12-21-to-2025-12-28.md"))).isNull();
        assertThat(Day.of(List.of("2025-12-21.md", "2025-12-28.md"))).isNull();
        assertThat(Day.of(List.of("2025-12-21.md", "rest.json"))).isNull();
    }

    @Test
    void theTitleOfADocumentCarriesADay(@TempDir Path folder) throws IOException {
        Path document = Files.writeString(folder.resolve("a.md"), "\n# Issue Triage - 2025-12-21\n\n# 2025-12-28\n");
        assertThat(Day.of(List.of(document.toString()))).isEqualTo(DAY);
    }
}
