package dev.triage.cli.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opens the page of rules in a real browser. */
class HtmlRulesIT {

    @TempDir
    static Path folder;

    private static Browser browser;
    private static String html;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start(folder);
        Path rules = HtmlRulesTest.rules(Files.createDirectory(folder.resolve("my-rules")));
        html = Run.triage("rules", "--rules", rules, "--format", "html").out();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void anyoneCanReadIt(String scheme) {
        browser.width(1200);
        browser.scheme(scheme);
        browser.open(html, "rules-" + scheme);

        assertThat(browser.violations()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.texts("h1")).containsExactly("The rules");
        browser.picture("rules-top-" + scheme, "header");
        browser.picture("rules-own-" + scheme, "#own");
        browser.picture("rules-tables-" + scheme, "#tables");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 768, 1200})
    void nothingStandsOutOfTheScreen(int width) {
        browser.scheme("light");
        browser.width(width);
        browser.open(html, "rules-" + width);

        assertThat(browser.overflowing()).isEmpty();
        browser.picture("rules-own-" + width, "#own");
    }
}
