package dev.triage.cli.html;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures a page of fifty thousand issues. It is no test, and runs only if it is named; docs/TRACKERS.md says how. */
class PageMeasurement {

    @TempDir
    Path folder;

    @Test
    void measure() {
        String page = Reports.html(Reports.many(50_000));
        System.out.printf("page: %.1f MB%n", page.getBytes(StandardCharsets.UTF_8).length / 1e6);
        try (Browser browser = Browser.start(folder)) {
            long start = System.nanoTime();
            browser.open(page, "large");
            while (!browser.element("#status").getText().equals("50,000 issues")) {
                Thread.onSpinWait();
            }
            System.out.printf(
                    "opened, all listed: %d ms%n",
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
            print(browser, "filter by priority", "document.querySelector('input[name=priority]').click()");
            print(
                    browser,
                    "sort by title",
                    "const sort = document.querySelector('#sort'); sort.value = 'title';"
                            + "sort.dispatchEvent(new Event('change', { bubbles: true }))");
            print(browser, "find words, first time", find("wallets"));
            print(browser, "find words", find("wallets 4"));
            print(browser, "show 200 more", "document.querySelector('#more').click()");
        }
    }

    private static String find(String words) {
        return "document.querySelector('#find').value = '" + words
                + "'; document.querySelector('#tools').requestSubmit()";
    }

    private static void print(Browser browser, String what, String script) {
        Object time = browser.run("const start = performance.now(); " + script
                + "; document.body.getBoundingClientRect(); return Math.round(performance.now() - start)");
        System.out.printf("%s: %s ms%n", what, time);
    }
}
