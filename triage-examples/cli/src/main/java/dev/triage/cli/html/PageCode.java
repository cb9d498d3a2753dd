package dev.triage.cli.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Properties;

/**
 * The style and the scripts of a page, and the policy that allows these and nothing else.
 *
 * @param style the style sheet
 * @param chartLibrary the chart library, with its licence
 * @param script the page's own script
 * @param chartVersion the version of the chart library
 * @param policy a content security policy with the hashes of the three
 */
record PageCode(String style, String chartLibrary, String script, String chartVersion, String policy) {

    private static final String LIBRARY = "/META-INF/resources/webjars/chart.js/";

    static PageCode load() {
        String version = readChartVersion();
        String style = resource("report.css");
        String chartLibrary =
                "/*!\n" + resource(LIBRARY + version + "/LICENSE.md").replace("*/", "* /") + "*/\n"
                        + withoutSourceMap(resource(LIBRARY + version + "/dist/chart.umd.min.js"));
        // The list moves issues, and the chart reads the most urgent ones of the list, so the chart comes first.
        String script = resource("report-chart.js") + resource("report-list.js");
        String policy = "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(chartLibrary) + " "
                + hash(script) + "; img-src data:; base-uri 'none'; form-action 'none'";
        return new PageCode(style, chartLibrary, script, version, policy);
    }

    /** A style alone, for a page that runs nothing: the common one with more. */
    static PageCode ofStyle(String more) {
        String style = resource("report.css") + resource(more);
        String policy =
                "default-src 'none'; style-src " + hash(style) + "; img-src data:; base-uri 'none'; form-action 'none'";
        return new PageCode(style, "", "", "", policy);
    }

    private static String readChartVersion() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(resource("version.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "");
    }

    /** Removes the source map, because a browser would load it from a file beside the page. */
    private static String withoutSourceMap(String script) {
        int map = script.lastIndexOf("//# sourceMappingURL=");
        return map < 0 ? script : script.substring(0, map);
    }

    private static String resource(String name) {
        try (InputStream stream = PageCode.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "The resource (" + name + ") is missing. Maybe the jar was repackaged.");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            // A browser converts every line end to a line feed before it computes the hash.
            String code = text.replace("\r\n", "\n").replace('\r', '\n');
            if (code.contains("</script") || code.contains("</style") || code.contains("<!--")) {
                throw new IllegalStateException("The resource (" + name + ") would end the element that contains it.");
            }
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
