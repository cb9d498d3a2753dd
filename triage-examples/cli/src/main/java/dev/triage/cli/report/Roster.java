package dev.triage.cli.report;

import dev.triage.cli.command.ProblemLog;
import dev.triage.cli.input.Inputs;
import dev.triage.io.Problem;
import dev.triage.model.Assignee;
import dev.triage.model.Issue;
import dev.triage.model.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people who can take issues. */
final class Roster {

    private Roster() {}

    /**
     * The people of a roster, and those of earlier documents. The roster comes first, because its people are listed explicitly.
     *
     * @param roster the file of the roster, or null
     * @param history the earlier documents
     */
    static List<Person> people(@Nullable Path roster, List<String> history, Inputs inputs, ProblemLog problems) {
        List<Person> people = new ArrayList<>();
        if (roster != null) {
            people.addAll(RosterReader.read(roster, problems::add));
        }
        List<Issue> earlier = new ArrayList<>();
        // An unreadable level in an earlier document does not affect its assignees; a missing document does.
        inputs.read(
                history,
                located -> earlier.add(located.issue()),
                problem -> {
                    if (problem.severity() == Problem.Severity.ERROR && problem.line() == 0) {
                        problems.add(problem);
                    }
                },
                true);
        people.addAll(of(earlier));
        return merged(people);
    }

    /**
     * The assignees of earlier issues, with the expertise and the components of these issues. A person with many issues has
     * much experience.
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

    /** Each person once, in the first spelling of the name and with all expertise, in the order of the list. */
    static List<Person> merged(Collection<Person> people) {
        Map<String, Person> merged = new LinkedHashMap<>();
        for (Person person : people) {
            merged.merge(key(person.name()), person, Roster::together);
        }
        return List.copyOf(merged.values());
    }

    /** The key of a name, which is the same for all spellings. */
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

    /** All words, each in its first spelling. */
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
