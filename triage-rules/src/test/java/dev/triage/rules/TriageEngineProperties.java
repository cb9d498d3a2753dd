package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.RatingText;
import dev.triage.model.Assumption;
import dev.triage.model.BrandImpact;
import dev.triage.model.Change;
import dev.triage.model.Complexity;
import dev.triage.model.Decision;
import dev.triage.model.Effect;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.Reason;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.Uncertainty;
import dev.triage.model.UserImpact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Issues.class)
@Domain(DomainContext.Global.class)
class TriageEngineProperties {

    private static final TriageEngine ENGINE = TriageEngine.standard();
    private static final TriageEngine BRIEF =
            TriageEngine.builder().withoutChanges().build();

    @Property
    void everyIssueGetsExactlyOnePriorityFromItsSum(@ForAll Issue issue) {
        Decision decision = BRIEF.decide(issue);

        List<Effect> given = effects(decision).stream()
                .filter(effect -> effect instanceof Effect.Reaches)
                .toList();
        assertThat(given).hasSize(1);
    }

    @Property
    void theSumCanBeRedoneFromTheReasons(@ForAll Issue issue) {
        Decision decision = BRIEF.decide(issue);

        int points = 0;
        Priority priority = null;
        Priority floor = Priority.P4;
        Priority cap = Priority.P0;
        for (Effect effect : effects(decision)) {
            if (effect instanceof Effect.Points some) {
                points += some.points();
            } else if (effect instanceof Effect.Reaches reaches) {
                priority = reaches.priority();
                assertThat(reaches.from() == null || decision.points() >= reaches.from())
                        .as("%s with %s points", reaches.text(), decision.points())
                        .isTrue();
            } else if (effect instanceof Effect.NeverBelow bound) {
                floor = Priority.moreUrgent(floor, bound.priority());
            } else if (effect instanceof Effect.NeverAbove bound) {
                cap = Priority.lessUrgent(cap, bound.priority());
            }
        }
        assertThat(decision.points()).isEqualTo(points);
        assertThat(decision.ruled()).isEqualTo(Priority.moreUrgent(Priority.lessUrgent(priority, cap), floor));
    }

    @Property
    void moreImpactNeverGivesLessUrgency(@ForAll Issue issue, @ForAll Random random) {
        Issue worse = issue.with()
                .userImpact(raised(issue.impact().user(), UserImpact.values(), random))
                .functionalImpact(raised(issue.impact().functional(), FunctionalImpact.values(), random))
                .brandImpact(raised(issue.impact().brand(), BrandImpact.values(), random))
                .build();

        assertThat(BRIEF.decide(worse).ruled())
                .isLessThanOrEqualTo(BRIEF.decide(issue).ruled());
    }

    @Property
    void moreComplexityOrEffortNeverGivesMoreUrgency(@ForAll Issue issue, @ForAll Random random) {
        Issue dearer = issue.with()
                .complexity(raised(issue.classification().complexity(), Complexity.values(), random))
                .effort(raised(issue.resources().effort(), new Integer[] {1, 2, 3, 4, 5}, random))
                .build();

        assertThat(BRIEF.decide(dearer).ruled())
                .isGreaterThanOrEqualTo(BRIEF.decide(issue).ruled());
    }

    @Property(tries = 100)
    void orderDoesNotMatter(@ForAll @Size(max = 8) List<Issue> issues, @ForAll Random random) {
        List<Decision> decisions = BRIEF.decide(issues);
        List<Issue> shuffled = new ArrayList<>(issues);
        Collections.shuffle(shuffled, random);

        assertThat(BRIEF.decide(shuffled)).containsExactlyInAnyOrderElementsOf(decisions);
    }

    @Property(tries = 50)
    void threadsDoNotMatter(@ForAll @Size(min = 20, max = 60) List<Issue> issues) {
        List<Decision> together = issues.parallelStream().map(BRIEF::decide).collect(Collectors.toList());

        assertThat(together).isEqualTo(BRIEF.decide(issues));
    }

    @Property
    void everythingUnsaidIsListedAsAssumedAndEveryRangeAsUncertain(@ForAll Issue issue) {
        Decision decision = BRIEF.decide(issue);

        assertThat(decision.assumed()).extracting(Assumption::input).containsExactlyInAnyOrderElementsOf(unsaid(issue));
        Map<Input, String> ranges = new HashMap<>();
        ratings(issue).forEach((input, rating) -> {
            if (rating.range()) {
                ranges.put(input, rating.text());
            }
        });
        assertThat(decision.uncertain().stream().collect(Collectors.toMap(Uncertainty::input, Uncertainty::value)))
                .isEqualTo(ranges);
    }

    @Property(tries = 200)
    void whatWouldChangeThePriorityReallyDoes(@ForAll Issue issue) {
        Decision decision = ENGINE.decide(issue);

        for (Change change : decision.changes()) {
            assertThat(BRIEF.decide(changed(issue, change)).ruled())
                    .as(change.text())
                    .isEqualTo(change.priority());
        }
    }

    @Property
    void whatTheSourceRecommendsPlaysNoPart(@ForAll Issue issue, @ForAll Priority recommended) {
        Issue other = issue.with()
                .recommendedPriority(dev.triage.model.RecommendedPriority.of(recommended))
                .build();

        assertThat(BRIEF.decide(other)).isEqualTo(BRIEF.decide(issue));
    }

    private static List<Effect> effects(Decision decision) {
        return decision.reasons().stream().map(Reason::effect).toList();
    }

    private static Map<Input, Rating<?>> ratings(Issue issue) {
        return Map.of(
                Input.USER_IMPACT, issue.impact().user(),
                Input.FUNCTIONAL_IMPACT, issue.impact().functional(),
                Input.BRAND_IMPACT, issue.impact().brand(),
                Input.COMPLEXITY, issue.classification().complexity(),
                Input.EFFORT, issue.resources().effort());
    }

    private static Set<Input> unsaid(Issue issue) {
        Set<Input> unsaid = EnumSet.noneOf(Input.class);
        ratings(issue).forEach((input, rating) -> {
            if (!rating.known()) {
                unsaid.add(input);
            }
        });
        if (issue.classification().categories().isEmpty()) {
            unsaid.add(Input.CATEGORIES);
        }
        Status status = issue.status();
        if (status == null || status.kind() == StatusKind.UNCLEAR) {
            unsaid.add(Input.STATUS);
        }
        return unsaid;
    }

    private static <T extends Comparable<? super T>> Rating<T> raised(Rating<T> rating, T[] levels, Random random) {
        if (!rating.known()) {
            return rating;
        }
        List<T> scale = List.of(levels);
        int low = scale.indexOf(rating.low());
        int high = scale.indexOf(rating.high());
        int higher = high + random.nextInt(scale.size() - high);
        int lower = low + random.nextInt(higher - low + 1);
        return Rating.between(scale.get(lower), scale.get(higher));
    }

    private static Issue changed(Issue issue, Change change) {
        var builder = issue.with();
        for (Change.InputChange input : change.inputs()) {
            switch (input.input()) {
                case USER_IMPACT -> builder.userImpact(RatingText.userImpact(input.to()));
                case FUNCTIONAL_IMPACT -> builder.functionalImpact(RatingText.functionalImpact(input.to()));
                case BRAND_IMPACT -> builder.brandImpact(RatingText.brandImpact(input.to()));
                case COMPLEXITY -> builder.complexity(RatingText.complexity(input.to()));
                case EFFORT -> builder.effort(RatingText.effort(input.to()));
                default -> throw new AssertionError("No change is expected of " + input.input());
            }
        }
        return builder.build();
    }
}
