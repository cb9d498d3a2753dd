package dev.triage.cli.html;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.triage.model.report.TriageReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser without a window, which opens reports from files. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path KEPT = Path.of("target", "html-report");

    private final ChromeDriver driver;
    private String scheme = "light";
    private String media = "screen";

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts a browser; the test is skipped if none is installed. */
    static Browser start(Path folder) {
        assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "Skipped: the HTML report was not opened in a browser. Install the Debian packages chromium and"
                        + " chromium-driver (apt-get install chromium chromium-driver).");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--hide-scrollbars",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(90));
        return new Browser(driver);
    }

    /** Opens a report from a file, which is kept beside the pictures of it. */
    void open(TriageReport report, String name) {
        open(Reports.html(report), name);
    }

    /** Opens a page from a file, which is kept beside the pictures of it. */
    void open(String html, String name) {
        Path file = KEPT.resolve(name + ".html");
        try {
            Files.createDirectories(KEPT);
            Files.writeString(file, html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        driver.get("about:blank");
        driver.get(file.toAbsolutePath().toUri().toString());
    }

    void scheme(String lightOrDark) {
        scheme = lightOrDark;
        emulate();
    }

    void media(String screenOrPrint) {
        media = screenOrPrint;
        emulate();
    }

    private void emulate() {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", media, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    }

    void javaScript(boolean allowed) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    /** What the page complained about. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The serious violations of the rules of accessibility, each with the first place of it. */
    List<?> violations() {
        try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
            driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (List<?>) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document).then(result => done(result.violations
                    .map(one => one.impact + ': ' + one.id + ': ' + one.help + ' at ' + one.nodes.slice(0, 3)
                        .map(node => node.target + ' ' + (node.any[0]?.message ?? '')).join('; '))));
                """);
    }

    /** Keeps a picture of a part of the page. */
    void picture(String name, String selector) {
        Object place = driver.executeScript("""
                const place = document.querySelector(arguments[0]).getBoundingClientRect();
                return {x: place.x + scrollX, y: place.y + scrollY, width: place.width, height: place.height, scale: 1};
                """, selector);
        Object data = driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", place))
                .get("data");
        try {
            Files.write(KEPT.resolve(name + ".png"), Base64.getDecoder().decode((String) data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands out to the right of the page; parts that can be scrolled on their own do not count. */
    List<?> overflowing() {
        return (List<?>) driver.executeScript("""
                return Array.from(document.querySelectorAll('body *'))
                    .filter(one => !one.closest('.scroll, .skip') || one.matches('.scroll'))
                    .filter(one => one.getBoundingClientRect().right > innerWidth + 0.5)
                    .map(one => one.outerHTML.slice(0, 120))
                    .concat(document.documentElement.scrollWidth > innerWidth ? ['the page'] : []);
                """);
    }

    Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    WebElement element(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** The texts of the elements that a reader sees. */
    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .map(WebElement::getText)
                .toList();
    }

    /** Moves on with the tab key until the element is reached. */
    void tabTo(String selector) {
        WebElement wanted = element(selector);
        for (int presses = 0; presses < 200; presses++) {
            if (driver.switchTo().activeElement().equals(wanted)) {
                return;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("The tab key never reaches " + selector + ".");
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void clickAt(WebElement element, int x, int y) {
        int left = element.getSize().getWidth() / 2;
        int top = element.getSize().getHeight() / 2;
        new Actions(driver).moveToElement(element, x - left, y - top).click().perform();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
