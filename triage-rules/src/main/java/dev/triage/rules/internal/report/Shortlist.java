package dev.triage.rules.internal.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The first few of many, in an order that leaves no ties between different ones, so that it does not matter in which
 * order they come or how lists are merged. Not thread-safe.
 */
final class Shortlist<T extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1;

    private final int most;
    private final ArrayList<T> items = new ArrayList<>();

    Shortlist(int most) {
        this.most = most;
    }

    void add(T item, Comparator<? super T> order) {
        int index = Collections.binarySearch(items, item, order);
        items.add(index < 0 ? -index - 1 : index, item);
        if (items.size() > most) {
            items.remove(items.size() - 1);
        }
    }

    void addAll(Shortlist<T> others, Comparator<? super T> order) {
        others.items.forEach(item -> add(item, order));
    }

    List<T> items() {
        return Collections.unmodifiableList(items);
    }
}
