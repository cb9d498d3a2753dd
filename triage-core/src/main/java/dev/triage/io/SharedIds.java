package dev.triage.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds ids that belong to issues of several documents and so are ambiguous. Of an id that occurs once, only
 * a hash of 64 bits and its place are kept. Not thread-safe.
 */
public final class SharedIds {

    private final List<String> documents = new ArrayList<>();
    private final Map<String, Shared> shared = new HashMap<>();
    private final LongTable firstPlaces = new LongTable();
    private int issues;

    /** Begins with no issue. */
    public SharedIds() {}

    /** An id that occurs again, with its places. */
    private record Shared(String id, int number, List<Place> places) {}

    /** The place of an issue. */
    private record Place(String document, int line) {}

    /**
     * Adds the next issue.
     *
     * @param located the issue, with its place
     */
    public void add(LocatedIssue located) {
        int last = documents.size() - 1;
        if (last < 0 || !documents.get(last).equals(located.document())) {
            documents.add(located.document());
            last++;
        }
        String id = located.issue().id();
        int number = issues++;
        long place = ((long) last << Integer.SIZE) | located.line();
        long earlier = firstPlaces.putIfAbsent(LongTable.bits(id), place);
        if (earlier != LongTable.NONE) {
            Place first = new Place(documents.get((int) (earlier >>> Integer.SIZE)), (int) earlier);
            shared.computeIfAbsent(id, again -> new Shared(id, number, new ArrayList<>(List.of(first))))
                    .places
                    .add(new Place(located.document(), located.line()));
        }
    }

    /** {@return a warning for each such id, at the first issue that has it} */
    public List<Problem> problems() {
        return shared.values().stream()
                .sorted(Comparator.comparing(Shared::number))
                .map(SharedIds::problem)
                .toList();
    }

    private static Problem problem(Shared shared) {
        Place first = shared.places.get(0);
        String others = shared.places.stream()
                .skip(1)
                .map(place -> place.document + ":" + place.line)
                .collect(Collectors.joining(", "));
        return Problem.warning(
                first.document,
                first.line,
                0,
                "The id (" + shared.id + ") belongs to " + shared.places.size() + " issues, also in " + others
                        + ". All are kept; a reference to this id is ambiguous.");
    }
}
