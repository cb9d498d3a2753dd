package dev.triage.rules.internal.decide;

import dev.triage.rules.vocabulary.Meaning;
import java.util.Comparator;

/** An order of meanings that does not depend on the order in which an issue has its labels, or in which rules fire. */
final class MeaningOrder implements Comparator<Meaning> {

    static final MeaningOrder ORDER = new MeaningOrder();

    private MeaningOrder() {}

    @Override
    public int compare(Meaning one, Meaning other) {
        int order = one.what().compareTo(other.what());
        order = order == 0 ? Integer.compare(one.rank(), other.rank()) : order;
        order = order == 0 ? one.signal().compareTo(other.signal()) : order;
        order = order == 0 ? one.value().compareTo(other.value()) : order;
        return order == 0 ? Integer.compare(one.doubt(), other.doubt()) : order;
    }
}
