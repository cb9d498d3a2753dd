package dev.triage.cli.report;

import dev.triage.model.Assignee;
import dev.triage.model.Issue;
import dev.triage.model.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Who could take issues. */
final class Roster {

    private Roster() {}

    /**
     * The people who were named for earlier issues, with what these issues needed and the parts of the product that they
     * were about. Who was named often has done much.
     */
    static List<Person> of(Collection<Issue> earlier) {
        List<Person> people = new ArrayList<>();
        for (Issue issue : earlier) {
            for (Assignee assignee : issue.assignees()) {
                String name = withoutSign(assignee.name());
                if (!name.isEmpty()) {
                    people.add(new Person(
                            name,
                            issue.resources().expertise(),
                            issue.classification().components()));
                }
            }
        }
        return merged(people);
    }

    /** Everybody once, by the first of their spellings and with all that is said of them, in the order of the list. */
    static List<Person> merged(Collection<Person> people) {
        Map<String, Person> merged = new LinkedHashMap<>();
        for (Person person : people) {
            merged.merge(key(person.name()), person, Roster::together);
        }
        return List.copyOf(merged.values());
    }

    /** What two spellings of one name have in common. */
    static String key(String name) {
        return withoutSign(name).toLowerCase(Locale.ROOT);
    }

    private static String withoutSign(String name) {
        return name.strip().replaceFirst("^@+\\s*", "");
    }

    private static Person together(Person one, Person other) {
        return new Person(
                one.name(), union(one.expertise(), other.expertise()), union(one.components(), other.components()));
    }

    /** All words, each in the first of its spellings. */
    private static List<String> union(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (List<String> words : List.of(one, other)) {
            for (String word : words) {
                if (seen.add(word.strip().toLowerCase(Locale.ROOT))) {
                    all.add(word);
                }
            }
        }
        return all;
    }
}
