package dev.triage.model;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The category of an issue, such as {@link #BUG} or {@link #SECURITY}.
 *
 * <p>The constants are the categories that the standard rules know. Any other name is kept as it was written, so that
 * nothing is lost and a team's own rules can use it. Two categories are equal when their names are.
 *
 * @param name the name as people write it; never blank
 */
public record Category(String name) implements Labelled {

    private static final Map<String, Category> BY_WORD = new LinkedHashMap<>();

    /** A defect: something does not work as specified. */
    public static final Category BUG = standard("Bug", "Bugs", "Defect", "Regression", "Crash");
    /** Too slow, or uses too many resources. */
    public static final Category PERFORMANCE = standard("Performance", "Scalability", "Scaling", "Perf");
    /** A vulnerability, or a risk for the privacy or safety of users. */
    public static final Category SECURITY =
            standard("Security", "Security-adjacent", "Vulnerability", "Privacy", "Safety", "Security review");
    /** It works, but is difficult to use. */
    public static final Category UX =
            standard("UX", "UI", "UI/UX", "UX/UI", "User Experience", "Usability", "Accessibility", "Onboarding");
    /** Documentation is missing, wrong or hard to find. */
    public static final Category DOCUMENTATION = standard("Documentation", "Docs", "Doc");
    /** A request for new functionality. */
    public static final Category FEATURE_REQUEST = standard(
            "Feature Request",
            "Feature",
            "Features",
            "Feature Implementation",
            "Enhancement",
            "New Feature",
            "Improvement");
    /** It fails sometimes. */
    public static final Category RELIABILITY = standard("Reliability", "Stability", "Availability", "Resilience");
    /** Building, packaging and delivering releases. */
    public static final Category RELEASE_ENGINEERING =
            standard("Release Engineering", "Release", "Release Management", "Packaging", "Distribution");
    /** The systems that the product runs on and is built with. */
    public static final Category INFRASTRUCTURE =
            standard("Infrastructure", "Infra", "DevOps", "CI", "CI/CD", "Build", "Deployment", "Operations", "Ops");
    /** Tools and workflows of developers. */
    public static final Category DEVELOPER_EXPERIENCE =
            standard("Developer Experience", "DX", "DevEx", "Dev Experience", "Developer Tooling", "Tooling");
    /** Costs of operation or development. */
    public static final Category COST = standard("Cost", "Cost Optimization", "FinOps", "Costs");
    /** It does not work with another product, version or platform. */
    public static final Category COMPATIBILITY =
            standard("Compatibility", "Platform Compatibility", "Interoperability", "Platform");
    /** Connections to external services. */
    public static final Category INTEGRATION = standard(
            "Integration",
            "API Integration",
            "External",
            "External Integration",
            "External Dependency",
            "External Service Dependency");
    /** Better code with the same behaviour. */
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
    /** Tests and other checks of the quality. */
    public static final Category QUALITY_ASSURANCE =
            standard("Quality Assurance", "QA", "Testing", "Tests", "Test", "Test Coverage");
    /** The community of the product, its support and communication. */
    public static final Category COMMUNITY = standard(
            "Community",
            "Marketing",
            "Support",
            "Communication",
            "Communications",
            "Comms",
            "Community Management",
            "Community Support");
    /** How work is organised and decided. */
    public static final Category PROCESS = standard("Process", "Governance", "Policy", "Compliance", "Legal");
    /** The strategy and the business model of the product. */
    public static final Category PRODUCT =
            standard("Product", "Business", "Business Model", "Strategy", "Ecosystem", "Tokenomics");

    /**
     * Makes a category; prefer {@link #of}, which knows the common spellings of the standard ones.
     *
     * @param name the name as people write it
     */
    public Category {
        requireNonNull(name, "name");
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A category needs a name, but got a blank one.");
        }
    }

    /**
     * {@return the category that a word stands for: a standard one for its name or a common spelling ({@code "docs"},
     * {@code "Feature"}, {@code "DX"}), in upper or lower case; any other word is a category of its own}
     *
     * @param word the word
     * @throws IllegalArgumentException if the word is blank
     */
    public static Category of(String word) {
        Category known = BY_WORD.get(key(word));
        return known == null ? new Category(word) : known;
    }

    /** {@return the categories that the standard rules know, in the order of the constants} */
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
