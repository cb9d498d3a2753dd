package dev.triage.testkit;

import dev.triage.io.scale.RatingText;
import dev.triage.model.BrandImpact;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.Rating;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Change;
import dev.triage.testkit.internal.Failure;
import java.util.List;
import java.util.Random;

/** Copies of issues with other levels. */
final class RaisedIssue {

    private static final Integer[] EFFORTS = {1, 2, 3, 4, 5};

    private RaisedIssue() {}

    static Issue moreImpact(Issue issue, Random random) {
        return issue.with()
                .userImpact(raised(issue.impact().user(), UserImpact.values(), random))
                .functionalImpact(raised(issue.impact().functional(), FunctionalImpact.values(), random))
                .brandImpact(raised(issue.impact().brand(), BrandImpact.values(), random))
                .build();
    }

    static Issue moreCost(Issue issue, Random random) {
        return issue.with()
                .complexity(raised(issue.classification().complexity(), Complexity.values(), random))
                .effort(raised(issue.resources().effort(), EFFORTS, random))
                .build();
    }

    /** The issue with what a change says. */
    static Issue changed(Issue issue, Change change) {
        IssueBuilder builder = issue.with();
        for (Change.InputChange input : change.inputs()) {
            switch (input.input()) {
                case USER_IMPACT -> builder.userImpact(RatingText.userImpact(input.to()));
                case FUNCTIONAL_IMPACT -> builder.functionalImpact(RatingText.functionalImpact(input.to()));
                case BRAND_IMPACT -> builder.brandImpact(RatingText.brandImpact(input.to()));
                case COMPLEXITY -> builder.complexity(RatingText.complexity(input.to()));
                case EFFORT -> builder.effort(RatingText.effort(input.to()));
                case CATEGORIES, STATUS ->
                    throw Failure.of(
                            "No change is defined for the " + input.input().label() + ".");
            }
        }
        return builder.build();
    }

    /** Both ends anywhere at or above where they were; unknown stays unknown, because it is not lower than a level. */
    private static <T extends Comparable<? super T>> Rating<T> raised(Rating<T> rating, T[] levels, Random random) {
        T least = rating.low();
        T most = rating.high();
        if (least == null || most == null) {
            return rating;
        }
        List<T> scale = List.of(levels);
        int low = scale.indexOf(least);
        int high = scale.indexOf(most);
        int higher = high + random.nextInt(scale.size() - high);
        int lower = low + random.nextInt(higher - low + 1);
        return Rating.between(scale.get(lower), scale.get(higher));
    }
}
