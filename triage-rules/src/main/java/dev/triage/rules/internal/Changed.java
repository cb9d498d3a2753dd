package dev.triage.rules.internal;

import dev.triage.model.BrandImpact;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.UserImpact;
import dev.triage.rules.vocabulary.Assessment;

/** Assessments with one input changed to a single level. */
final class Changed {

    private Changed() {}

    static Assessment user(Assessment of, UserImpact level) {
        return new Assessment(
                level,
                level,
                of.leastFunctionalImpact(),
                of.mostFunctionalImpact(),
                of.leastBrandImpact(),
                of.mostBrandImpact(),
                of.leastComplexity(),
                of.mostComplexity(),
                of.leastEffort(),
                of.mostEffort(),
                of.categories(),
                of.status(),
                of.pinned());
    }

    static Assessment functional(Assessment of, FunctionalImpact level) {
        return new Assessment(
                of.leastUserImpact(),
                of.mostUserImpact(),
                level,
                level,
                of.leastBrandImpact(),
                of.mostBrandImpact(),
                of.leastComplexity(),
                of.mostComplexity(),
                of.leastEffort(),
                of.mostEffort(),
                of.categories(),
                of.status(),
                of.pinned());
    }

    static Assessment brand(Assessment of, BrandImpact level) {
        return new Assessment(
                of.leastUserImpact(),
                of.mostUserImpact(),
                of.leastFunctionalImpact(),
                of.mostFunctionalImpact(),
                level,
                level,
                of.leastComplexity(),
                of.mostComplexity(),
                of.leastEffort(),
                of.mostEffort(),
                of.categories(),
                of.status(),
                of.pinned());
    }

    static Assessment complexity(Assessment of, Complexity level) {
        return new Assessment(
                of.leastUserImpact(),
                of.mostUserImpact(),
                of.leastFunctionalImpact(),
                of.mostFunctionalImpact(),
                of.leastBrandImpact(),
                of.mostBrandImpact(),
                level,
                level,
                of.leastEffort(),
                of.mostEffort(),
                of.categories(),
                of.status(),
                of.pinned());
    }

    static Assessment effort(Assessment of, Integer level) {
        return new Assessment(
                of.leastUserImpact(),
                of.mostUserImpact(),
                of.leastFunctionalImpact(),
                of.mostFunctionalImpact(),
                of.leastBrandImpact(),
                of.mostBrandImpact(),
                of.leastComplexity(),
                of.mostComplexity(),
                level,
                level,
                of.categories(),
                of.status(),
                of.pinned());
    }
}
