package dev.triage.backlogs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.triage.backlogs.Frequencies.Choice;
import dev.triage.io.scale.RatingText;
import dev.triage.model.Assignee;
import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.Rating;
import dev.triage.model.RecommendedPriority;
import dev.triage.model.UserImpact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A generated backlog of any size. Its levels, ranges, gaps, categories, components and links are as frequent as in real
 * triage documents; the resource {@code frequencies.txt} has the numbers.
 *
 * <pre>{@code
 * RealisticBacklog backlog = new RealisticBacklog(20_251_221);
 * Issue issue = backlog.issue(41);
 * }</pre>
 *
 * <p>Each issue is a function of the seed and its index only, so parts of a backlog can be generated on many machines and in
 * any order. Immutable, and safe to share between threads.
 */
public final class RealisticBacklog {

    /** The maximum distance of an issue that another one refers to. */
    private static final int NEAR = 500;

    private static final Frequencies FREQUENCIES = Frequencies.of(lines("frequencies.txt"), true);
    private static final Frequencies PHRASES = Frequencies.of(lines("phrases.txt"), false);

    private static final Choice<Boolean> STATED = FREQUENCIES.yesOrNo("stated");
    private static final Choice<Rating<UserImpact>> USER = FREQUENCIES.choice("user impact", RatingText::userImpact);
    private static final Choice<Rating<FunctionalImpact>> FUNCTIONAL =
            FREQUENCIES.choice("functional impact", RatingText::functionalImpact);
    private static final Choice<Rating<BrandImpact>> BRAND =
            FREQUENCIES.choice("brand impact", RatingText::brandImpact);
    private static final Choice<Boolean> BRAND_LIKE_USER = FREQUENCIES.yesOrNo("brand impact like user impact");
    private static final Choice<Rating<Complexity>> COMPLEXITY =
            FREQUENCIES.choice("complexity", RatingText::complexity);
    private static final Choice<Rating<Integer>> EFFORT = FREQUENCIES.choice("effort", RatingText::effort);
    private static final Choice<Integer> CATEGORY_COUNT = FREQUENCIES.numbers("number of categories");
    private static final Choice<String> CATEGORY = FREQUENCIES.texts("category");
    private static final Choice<Integer> COMPONENT_COUNT = FREQUENCIES.numbers("number of components");
    private static final Choice<String> COMPONENT = FREQUENCIES.texts("component");
    private static final Choice<Integer> SKILL_COUNT = FREQUENCIES.numbers("number of skills");
    private static final Choice<Integer> DEPENDENCY_COUNT = FREQUENCIES.numbers("number of dependencies");
    private static final Choice<Boolean> DEPENDENCY_IS_ISSUE = FREQUENCIES.yesOrNo("dependency is an issue");
    private static final Choice<Boolean> MENTIONS = FREQUENCIES.yesOrNo("another issue is mentioned");
    private static final Choice<Integer> STEP_COUNT = FREQUENCIES.numbers("number of next steps");
    private static final Choice<Integer> ASSIGNEE_COUNT = FREQUENCIES.numbers("number of assignees");
    private static final Choice<Boolean> NOTED = FREQUENCIES.yesOrNo("a level has a note");
    private static final Choice<String> STATUS = FREQUENCIES.texts("status");
    private static final Choice<String> RECOMMENDED = FREQUENCIES.texts("recommended priority");
    private static final Choice<String> PINNED = FREQUENCIES.texts("pinned priority");
    private static final Choice<String> REPOSITORY = FREQUENCIES.texts("repository");
    private static final Choice<String> TROUBLE = PHRASES.texts("trouble");
    private static final Choice<String> NOTE = PHRASES.texts("note");
    private static final Choice<String> SKILL = PHRASES.texts("skill");
    private static final Choice<String> DEPENDENCY = PHRASES.texts("dependency");
    private static final Choice<String> STEP = PHRASES.texts("step");
    private static final Choice<String> PERSON = PHRASES.texts("person");

    private final long seed;

    /**
     * Makes a backlog.
     *
     * @param seed the seed; another number gives another backlog
     */
    public RealisticBacklog(long seed) {
        this.seed = seed;
    }

    /** The first issues, one by one. */
    public Stream<Issue> issues(long count) {
        return LongStream.range(0, count).mapToObj(this::issue);
    }

    /**
     * One issue.
     *
     * @param index its position in the backlog, from 0
     */
    public Issue issue(long index) {
        if (index < 0) {
            throw new IllegalArgumentException("The index (" + index + ") is too small: expected at least 0.");
        }
        Draw draw = new Draw(seed, index);
        String repository = REPOSITORY.drawn(draw);
        String component = COMPONENT.drawn(draw);
        String title = component + " " + TROUBLE.drawn(draw);
        String id = repository + "#" + (index + 1);
        IssueBuilder issue = Issue.named(id, title);
        String status = STATUS.drawn(draw);
        if (!status.isEmpty()) {
            issue.status(status);
        }
        if (STATED.drawn(draw)) {
            levels(issue, draw);
            words(issue, component, draw);
            issue.dependencies(dependencies(index, draw)).nextSteps(steps(index, draw));
        }
        String recommended = RECOMMENDED.drawn(draw);
        if (!recommended.isEmpty()) {
            issue.recommendedPriority(RatingText.priority(recommended));
        }
        String pinned = PINNED.drawn(draw);
        if (!pinned.isEmpty()) {
            RecommendedPriority priority = RatingText.priority(pinned);
            issue.pinnedPriority(priority.priority());
        }
        return issue.build();
    }

    private static void levels(IssueBuilder issue, Draw draw) {
        Rating<UserImpact> user = USER.drawn(draw);
        Rating<BrandImpact> brand = BRAND.drawn(draw);
        if (BRAND_LIKE_USER.drawn(draw)) {
            brand = RatingText.brandImpact(user.text());
        }
        issue.userImpact(noted(user, draw))
                .functionalImpact(noted(FUNCTIONAL.drawn(draw), draw))
                .brandImpact(noted(brand, draw))
                .complexity(COMPLEXITY.drawn(draw))
                .effort(EFFORT.drawn(draw));
    }

    private static <T extends Comparable<? super T>> Rating<T> noted(Rating<T> rating, Draw draw) {
        return NOTED.drawn(draw) ? rating.withNote(NOTE.drawn(draw)) : rating;
    }

    private static void words(IssueBuilder issue, String component, Draw draw) {
        List<Category> categories = different(CATEGORY_COUNT.drawn(draw), CATEGORY, draw).stream()
                .map(Category::of)
                .toList();
        Set<String> components = new LinkedHashSet<>();
        int count = COMPONENT_COUNT.drawn(draw);
        if (count > 0) {
            components.add(component);
            components.addAll(different(count - 1, COMPONENT, draw));
        }
        issue.categories(categories)
                .components(List.copyOf(components))
                .labels("area/" + component.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .expertise(different(SKILL_COUNT.drawn(draw), SKILL, draw))
                .assignees(different(ASSIGNEE_COUNT.drawn(draw), PERSON, draw).stream()
                        .map(name -> new Assignee(name, ""))
                        .toList());
    }

    private List<String> dependencies(long index, Draw draw) {
        List<String> dependencies = new ArrayList<>();
        int count = DEPENDENCY_COUNT.drawn(draw);
        for (int at = 0; at < count; at++) {
            if (DEPENDENCY_IS_ISSUE.drawn(draw)) {
                String other = near(index, draw);
                // People often leave the repository out.
                dependencies.add(draw.below(2) == 0 ? other : other.substring(other.indexOf('#')));
            } else {
                dependencies.add(DEPENDENCY.drawn(draw));
            }
        }
        return dependencies;
    }

    private List<String> steps(long index, Draw draw) {
        List<String> steps = new ArrayList<>(different(STEP_COUNT.drawn(draw), STEP, draw));
        if (MENTIONS.drawn(draw)) {
            steps.add("Look at " + near(index, draw) + ", which is related");
        }
        return steps;
    }

    /** The id of an issue near this one; at the end of a backlog it may not exist. */
    private String near(long index, Draw draw) {
        long other = Math.max(0, index + draw.below(2 * NEAR) - NEAR);
        return REPOSITORY.drawn(new Draw(seed, other)) + "#" + (other + 1);
    }

    /** Some different values; fewer if the same value is drawn again. */
    private static List<String> different(int count, Choice<String> choice, Draw draw) {
        Set<String> values = new LinkedHashSet<>();
        for (int at = 0; at < count; at++) {
            values.add(choice.drawn(draw));
        }
        return List.copyOf(values);
    }

    private static List<String> lines(String resource) {
        try (InputStream input = RealisticBacklog.class.getResourceAsStream(resource)) {
            if (input == null) {
                throw new IllegalStateException("The resource (" + resource + ") is not on the class path.");
            }
            return new String(input.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
