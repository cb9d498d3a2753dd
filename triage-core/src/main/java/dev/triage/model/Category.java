package dev.triage.model;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What kind of work an issue is, such as {@link #BUG} or {@link #SECURITY}.
 *
 * <p>The constants are the categories that the standard rules know. Any other name is kept as it was written, so that
 * nothing is lost and a team's own rules can use it. Two categories are equal when their names are.
 *
 * @param name the name as people write it; never blank
 */
public record Category(String name) implements Labelled {

    private static final Map<String, Category> BY_WORD = new LinkedHashMap<>();

    /** Something does not work as it should. */
    public static final Category BUG = standard("Bug", "Bugs", "Defect", "Regression", "Crash");
    /** Too slow, or too hungry. */
    public static final Category PERFORMANCE = standard("Performance", "Scalability", "Scaling", "Perf");
    /** Someone could be harmed or robbed, or see what they must not see. */
    public static final Category SECURITY =
            standard("Security", "Security-adjacent", "Vulnerability", "Privacy", "Safety", "Security review");
    /** It works, and people stumble over it. */
    public static final Category UX =
            standard("UX", "UI", "UI/UX", "UX/UI", "User Experience", "Usability", "Accessibility", "Onboarding");
    /** People cannot find out how. */
    public static final Category DOCUMENTATION = standard("Documentation", "Docs", "Doc");
    /** Something new. */
    public static final Category FEATURE_REQUEST = standard(
            "Feature Request",
            "Feature",
            "Features",
            "Feature Implementation",
            "Enhancement",
            "New Feature",
            "Improvement");
    /** It works, but not always. */
    public static final Category RELIABILITY = standard("Reliability", "Stability", "Availability", "Resilience");
    /** Getting what was built to the people. */
    public static final Category RELEASE_ENGINEERING =
            standard("Release Engineering", "Release", "Release Management", "Packaging", "Distribution");
    /** What the product runs on and is built with. */
    public static final Category INFRASTRUCTURE =
            standard("Infrastructure", "Infra", "DevOps", "CI", "CI/CD", "Build", "Deployment", "Operations", "Ops");
    /** What it is like to develop with it. */
    public static final Category DEVELOPER_EXPERIENCE =
            standard("Developer Experience", "DX", "DevEx", "Dev Experience", "Developer Tooling", "Tooling");
    /** What it costs. */
    public static final Category COST = standard("Cost", "Cost Optimization", "FinOps", "Costs");
    /** It does not work with something else, or somewhere else. */
    public static final Category COMPATIBILITY =
            standard("Compatibility", "Platform Compatibility", "Interoperability", "Platform");
    /** How it works with services of others. */
    public static final Category INTEGRATION = standard(
            "Integration",
            "API Integration",
            "External",
            "External Integration",
            "External Dependency",
            "External Service Dependency");
    /** The same behaviour, better built. */
    public static final Category REFACTORING = standard(
            "Refactoring",
            "Refactor",
            "Technical Debt",
            "Tech Debt",
            "Code Quality",
            "Maintenance",
            "Cleanup",
            "Chore");
    /** The structure of the system. */
    public static final Category ARCHITECTURE =
            standard("Architecture", "Architectural Change", "Architecture Proposal");
    /** How the quality is checked. */
    public static final Category QUALITY_ASSURANCE =
            standard("Quality Assurance", "QA", "Testing", "Tests", "Test", "Test Coverage");
    /** People around the product, and how one talks with them. */
    public static final Category COMMUNITY = standard(
            "Community",
            "Marketing",
            "Support",
            "Communication",
            "Communications",
            "Comms",
            "Community Management",
            "Community Support");
    /** How the work is done and decided. */
    public static final Category PROCESS = standard("Process", "Governance", "Policy", "Compliance", "Legal");
    /** What the product is to become, and how it earns. */
    public static final Category PRODUCT =
            standard("Product", "Business", "Business Model", "Strategy", "Ecosystem", "Tokenomics");

    /** Makes a category; prefer {@link #of}, which knows the common spellings of the standard ones. */
    public Category {
        requireNonNull(name, "name");
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A category needs a name, but got a blank one.");
        }
    }

    /**
     * The category that people mean by a word: a standard one for its name or a common spelling ({@code "docs"},
     * {@code "Feature"}, {@code "DX"}), whatever the case; any other word is a category of its own.
     *
     * @throws IllegalArgumentException if the word is blank
     */
    public static Category of(String word) {
        Category known = BY_WORD.get(key(word));
        return known == null ? new Category(word) : known;
    }

    /** The categories that the standard rules know, in the order of the constants. */
    public static List<Category> standard() {
        return BY_WORD.values().stream().distinct().toList();
    }

    // Written out, because what a record gets by itself costs a program some milliseconds when it starts.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Category category && name.equals(category.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }

    private static Category standard(String name, String... spellings) {
        Category category = new Category(name);
        BY_WORD.put(key(name), category);
        for (String spelling : spellings) {
            BY_WORD.put(key(spelling), category);
        }
        return category;
    }

    private static String key(String word) {
        String key = word.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        return singleSpaced(key) ? key : key.replaceAll("\\s+", " ");
    }

    private static boolean singleSpaced(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c < ' ' || (c == ' ' && words.startsWith("  ", i))) {
                return false;
            }
        }
        return true;
    }
}
