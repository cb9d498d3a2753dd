package dev.triage.cli.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.report.Change;
import dev.triage.model.report.Changes;
import dev.triage.model.report.TriageReport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** Uses the page as a reader would, in a browser. */
class HtmlReportIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private static final String LISTED = "return document.getElementById('list').children.length";

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start(folder);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        browser.media("screen");
        browser.scheme("light");
        browser.width(1280);
        browser.open(Reports.sample(), "sample");
        browser.complaints();
    }

    @ParameterizedTest
    @CsvSource({"light, 1280", "dark, 1280", "light, 360", "dark, 360"})
    void isReadableForEverybody(String scheme, int width) {
        browser.scheme(scheme);
        browser.width(width);
        browser.open(Reports.sample(), "sample");
        browser.run("document.querySelector('#list > li:nth-child(3) > details').open = true");
        String name = scheme + "-" + width;
        browser.picture(name, "body");
        browser.picture(name + "-top", ".top");
        browser.picture(name + "-first", "#first");
        browser.picture(name + "-chart", "#chart");
        browser.picture(name + "-issues", "#issues");
        browser.run("document.querySelectorAll('details').forEach(one => { one.open = true; })");

        assertThat(browser.violations()).isEmpty();
        assertThat(browser.overflowing()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void neverGetsWiderThanAPhone() {
        String words = "Donau".repeat(40);
        browser.width(360);
        browser.open(
                Reports.of(List.of(
                        Reports.everywhere(words, words),
                        Reports.everywhere("#2", "المستخدمون لا يستطيعون الدخول \u202Eabc"),
                        Issue.named("#3", "</script><script>document.title = 'taken'</script>")
                                .build())),
                "hostile");
        browser.run("document.querySelectorAll('details').forEach(one => { one.open = true; })");
        browser.picture("hostile-360", "body");

        assertThat(browser.overflowing()).isEmpty();
        assertThat(browser.run("return document.title")).isEqualTo(Reports.TITLE);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void sortsByKeyboard() {
        assertThat(efforts()).isNotEqualTo(efforts().stream().sorted().toList());
        browser.tabTo("#sort");
        browser.press("effort");
        eventually(() -> efforts().equals(efforts().stream().sorted().toList()));

        List<String> least = efforts();
        browser.tabTo("#reverse");
        browser.press(Keys.SPACE);

        assertThat(efforts().get(0)).isEqualTo(least.get(least.size() - 1));
        assertThat(browser.element("#reverse").getDomAttribute("aria-pressed")).isEqualTo("true");
    }

    private static List<String> efforts() {
        return browser.texts("#list .amounts span:last-child").stream().toList();
    }

    @Test
    void filtersByKeyboard() {
        browser.tabTo("#find");
        browser.press("phishing");
        eventually(() -> browser.element("#status").getText().endsWith("of 12 issues shown"));
        assertThat(browser.texts("#list .title")).isNotEmpty().hasSizeLessThan(12);

        browser.press(Keys.ESCAPE);
        eventually(() -> browser.element("#status").getText().equals("12 issues"));
        browser.tabTo("input[name=priority][value='0']");
        browser.press(Keys.SPACE);
        assertThat(browser.texts("#list .badge")).isNotEmpty().doesNotContain("P0");

        browser.tabTo("button[type=reset]");
        browser.press(Keys.ENTER);
        assertThat(browser.texts("#list .title")).hasSize(12);
        browser.tabTo("#list > li:first-child summary");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void filtersByCategory() {
        browser.tabTo("#category");
        browser.press("Security");
        eventually(() -> browser.texts("#list .subtitle").size() < 12);

        assertThat(browser.texts("#list .subtitle")).isNotEmpty().allMatch(text -> text.contains("Security"));
    }

    @Test
    void theAddressKeepsWhatIsShown() {
        browser.tabTo("#category");
        browser.press("Security");
        browser.tabTo("#sort");
        browser.press("title");
        browser.element("#find").sendKeys("a");
        eventually(() -> browser.run("return location.hash").equals("#?find=a&category=Security&sort=title"));
        List<String> shown = browser.texts("#list .title");

        browser.run("location.reload()");
        eventually(() -> browser.run("return document.querySelector('#category').selectedIndex > 0") == Boolean.TRUE);

        assertThat(browser.texts("#list .title")).isEqualTo(shown).hasSizeLessThan(12);
        browser.run("location.hash = '#?label=none&sort=nothing'");
        eventually(() -> browser.element("#status").getText().equals("12 issues"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatIsShownIsSavedAsATable() {
        browser.run("window.parts = []; const blob = window.Blob;"
                + " window.Blob = function (text, type) { parts.push(text.join('')); return new blob(text, type); }");
        browser.element("#find").sendKeys("phishing");
        eventually(() -> browser.element("#status").getText().endsWith("of 12 issues shown"));
        browser.tabTo("#save");
        browser.press(Keys.ENTER);

        String table = (String) browser.run("return parts[0]");
        int shown = browser.texts("#list .title").size();
        assertThat(table.lines()).hasSize(1 + shown).first().isEqualTo("\uFEFFid,title,priority,points,effort,address");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void unfoldsByKeyboard() {
        browser.tabTo("#list > li:first-child summary");
        browser.press(Keys.ENTER);

        assertThat(browser.texts("#list > li:first-child h3")).anyMatch(text -> text.equalsIgnoreCase("Inputs"));
    }

    @Test
    void followsALinkToAnIssueThatIsFilteredAway() {
        browser.run("document.querySelector('input[name=priority][value=\"0\"]').click()");
        browser.tabTo("#first .highlights a");
        browser.press(Keys.ENTER);

        eventually(() -> browser.texts("#list details[open] .sum").size() == 1);
        assertThat(browser.run("return document.activeElement.closest('details')?.id"))
                .isEqualTo(browser.run("return location.hash.slice(1)"));
    }

    @Test
    void drawsAChartThatLeadsToTheIssues() {
        assertThat(browser.run("""
                        const canvas = document.getElementById('chart-canvas');
                        const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                        return new Set(new Uint32Array(pixels.buffer)).size > 20;
                        """)).isEqualTo(true);
        assertThat(
                        browser.run(
                                "return Chart.getChart('chart-canvas').data.datasets.reduce((sum, one) => sum + one.data.length, 0)"))
                .isEqualTo(12L);

        List<?> place = (List<?>) browser.run("""
                document.getElementById('chart').scrollIntoView();
                const chart = Chart.getChart('chart-canvas');
                const at = chart.data.datasets.findIndex(one => one.data.length);
                const point = chart.getDatasetMeta(at).data[0];
                return [Math.round(point.x), Math.round(point.y), chart.data.datasets[at].data[0].anchor];
                """);
        browser.clickAt(
                browser.element("#chart-canvas"),
                ((Number) place.get(0)).intValue(),
                ((Number) place.get(1)).intValue());

        eventually(() -> browser.texts("#list details[open] .sum").size() == 1);
        assertThat(browser.run("return document.querySelector('#list details[open]').id"))
                .isEqualTo(place.get(2));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void saysEverythingWithoutScripts() {
        browser.javaScript(false);
        try {
            browser.open(Reports.sample(), "sample");

            assertThat(browser.element("#chart tbody").isDisplayed()).isTrue();
            assertThat(browser.element("#tools").isDisplayed()).isFalse();
            browser.tabTo("#list > li:first-child summary");
            browser.press(Keys.ENTER);
            assertThat(browser.texts("#list > li:first-child .sum")).hasSize(1);
        } finally {
            browser.javaScript(true);
        }
    }

    @Test
    void printsWhatIsUrgentInFull() {
        browser.scheme("dark");
        browser.media("print");
        browser.picture("print", "body");

        assertThat(browser.run("""
                        return Array.from(document.querySelectorAll('.issue'), one =>
                            one.matches('.P0, .P1') === one.querySelector('.sum').checkVisibility()).every(Boolean);
                        """)).isEqualTo(true);
        assertThat(browser.element("#tools").isDisplayed()).isFalse();
        assertThat(browser.run("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void opensFiveThousandIssues() {
        browser.open(Reports.many(5_000), "many");
        assertThat(browser.run("return Chart.getChart('chart-canvas') !== undefined"))
                .isEqualTo(true);

        eventually(() -> browser.element("#status").getText().equals("5,000 issues"));
        assertThat(browser.run(LISTED)).isEqualTo(200L);

        browser.run("document.querySelector('#sort').value = 'id';"
                + "document.querySelector('#sort').dispatchEvent(new Event('change', { bubbles: true }))");
        browser.element("#reverse").click();
        assertThat(browser.texts("#list > li:first-child .id")).containsExactly("#14999");
        browser.run("document.querySelector('#more').focus()");
        browser.press(Keys.ENTER);
        assertThat(browser.run(LISTED)).isEqualTo(400L);
        assertThat(browser.run(
                        "return document.activeElement.closest('li') === document.querySelectorAll('#list > li')[200]"))
                .isEqualTo(true);

        browser.element("#find").sendKeys("14999");
        eventually(() -> browser.element("#status").getText().endsWith("1 of 5,000 issues shown"));
        browser.run("location.reload()");
        eventually(() -> browser.element("#status").getText().endsWith("1 of 5,000 issues shown"));
        browser.tabTo("#list > li:first-child summary");
        browser.press(Keys.ENTER);
        assertThat(browser.texts("#list > li:first-child .inside li"))
                .anyMatch(text -> text.endsWith("points)") || text.contains("(+"));
        browser.picture("many-packed", "#issues");

        browser.run("location.hash = '#issue-12345'");
        eventually(() -> browser.texts("#list details[open] .id").contains("#12345"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void showsWhatChanged() {
        TriageReport report = Reports.sample();
        Issue first = report.issues().get(0).issue();
        Priority level = report.issues().get(0).decision().priority();
        browser.open(
                report.with(new Changes(
                        "november.json",
                        2,
                        List.of(
                                new Change(
                                        Change.Kind.MORE_URGENT,
                                        first.id(),
                                        first.title(),
                                        Priority.P4,
                                        level,
                                        "It spreads"),
                                new Change(Change.Kind.GONE, "#99", "Old", Priority.P2, null, "")))),
                "changes");
        browser.picture("changes", "#changes");

        assertThat(browser.texts("#changes summary")).containsExactly("More urgent 1 issue", "Gone 1 issue");
        browser.tabTo("#changes li a");
        browser.press(Keys.ENTER);
        eventually(() -> browser.texts("#list details[open] .title").size() == 1);
        browser.tabTo("#change");
        browser.press("more urgent");
        eventually(() -> browser.element("#status").getText().equals("1 of 12 issues shown"));
        assertThat(browser.run("return location.hash")).isEqualTo("#?change=more+urgent");
        assertThat(browser.violations()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    private static void eventually(Supplier<Boolean> condition) {
        Instant end = Instant.now().plus(LONG_ENOUGH);
        while (!condition.get()) {
            assertThat(Instant.now()).as("still waiting").isBefore(end);
            Thread.onSpinWait();
        }
    }
}
