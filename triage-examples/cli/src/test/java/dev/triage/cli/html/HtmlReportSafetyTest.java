package dev.triage.cli.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in an issue, the page does nothing but show it. */
class HtmlReportSafetyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</script><img src=x onerror=alert(1)>",
                "</style></title></textarea><svg onload=alert(1)>",
                "\" onmouseover=\"alert(1)\" x=\"",
                "' autofocus onfocus='alert(1)",
                "javascript:alert(1)",
                "<!-- --> <![CDATA[ ${7*7} {{7*7}} &lt;b&gt; &amp;",
                "**bold** [text](javascript:alert(1)) `code`",
                "\u202Eright to left\u2066",
                "修复登录 – 用户无法登录",
                "المستخدمون لا يستطيعون الدخول",
                "👩‍👩‍👧 🔥🔥🔥",
                "zero\u0000width\u200B",
            })
    void neverTakesTextForPage(String words) {
        Document page = Jsoup.parse(Reports.html(
                Reports.of(List.of(Reports.everywhere(words, words), Reports.everywhere("#2", words))), words));

        assertThat(page.select("script")).hasSize(2);
        assertThat(page.select("img, svg[onload], bdi > *, title > *")).isEmpty();
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList())
                    .noneMatch(one -> one.getKey().startsWith("on"));
        }
        assertThat(page.select("a").eachAttr("href")).allMatch(link -> link.startsWith("#"));
        assertThat(page.select("#list .title bdi:last-child").last().wholeText())
                .isEqualTo(Jsoup.parse(escaped(words)).body().wholeText());
        assertThat(page.title()).isNotEmpty();
    }

    /** The words as a page that has nothing but them; a parser drops what no page can hold. */
    private static String escaped(String words) {
        return "<body>" + words.replace("&", "&amp;").replace("<", "&lt;");
    }

    @Test
    void linksOnlyToTheWeb() {
        List<Issue> issues = List.of(
                Issue.named("#1", "One").url("https://example.org/1?a=b&c=d").build(),
                Issue.named("#2", "Two")
                        .url("javascript:alert(1)//https://example.org")
                        .build(),
                Issue.named("#3", "Three").url("data:text/html,hello").build(),
                Issue.named("#4", "Four").url("//example.org/x").build());

        Document page = Reports.page(Reports.of(issues));

        assertThat(page.select("a[href]:not([href^=#])").eachAttr("href"))
                .containsExactly("https://example.org/1?a=b&c=d");
        assertThat(page.select("a[href^=http]").attr("rel")).isEqualTo("noopener noreferrer");
    }

    @Test
    void loadsNothing() {
        String html = Reports.html(Reports.sample());
        Document page = Jsoup.parse(html);

        assertThat(page.select("[src], link[href^=http], iframe, object, embed, base, [style]"))
                .isEmpty();
        assertThat(page.select("style").html()).doesNotContain("@import", "url(");
        assertThat(html).doesNotContain("sourceMappingURL");
    }

    @Test
    void allowsItsOwnCodeAndNoOther() throws Exception {
        Document page = Reports.page(Reports.sample());
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");

        assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe", "http", "*");
        for (Element code : page.select("script, style")) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(code.data().getBytes(StandardCharsets.UTF_8));
            assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
    }

    @Test
    void keepsTheLicenceOfWhatItContains() {
        assertThat(Reports.html(Reports.sample()))
                .contains("Permission is hereby granted, free of charge", "Chart.js Contributors");
    }
}
