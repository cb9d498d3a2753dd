package dev.triage.rules.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * All words that rules are written in, each with its meaning: for documentation, editors and programs that generate
 * rules. Immutable.
 *
 * @param annotations the annotations of rules
 * @param facts the facts that conditions look for
 * @param parts the types inside facts
 * @param levels the types that conditions compare with
 */
public record RuleVocabulary(List<Annotation> annotations, List<Fact> facts, List<Fact> parts, List<Levels> levels) {

    /**
     * Makes a vocabulary; the lists are copied.
     *
     * @param annotations the annotations of rules
     * @param facts the facts that conditions look for
     * @param parts the types inside facts
     * @param levels the types that conditions compare with
     */
    public RuleVocabulary {
        annotations = List.copyOf(annotations);
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
        levels = List.copyOf(levels);
    }

    /**
     * An annotation of a rule.
     *
     * @param example how it is written, such as {@code "@adds(2)"}
     * @param stage where rules work that say it, such as {@code "prioritise"}; empty if anywhere
     * @param meaning what it does, in a sentence
     */
    public record Annotation(String example, String stage, String meaning) {

        /**
         * Makes an annotation.
         *
         * @param example how it is written
         * @param stage where rules work that say it
         * @param meaning what it does, in a sentence
         */
        public Annotation {
            requireNonNull(example, "example");
            requireNonNull(stage, "stage");
            requireNonNull(meaning, "meaning");
        }
    }

    /**
     * Something that a condition can look for, or a part of it.
     *
     * @param name its name, such as {@code "Assessment"}
     * @param stages where rules meet it, such as {@code "prioritise"}; empty for a part
     * @param meaning what it is, in a sentence
     * @param members its properties and methods
     */
    public record Fact(String name, List<String> stages, String meaning, List<Member> members) {

        /**
         * Makes a fact; the lists are copied.
         *
         * @param name its name
         * @param stages where rules meet it
         * @param meaning what it is, in a sentence
         * @param members its properties and methods
         */
        public Fact {
            requireNonNull(name, "name");
            stages = List.copyOf(stages);
            requireNonNull(meaning, "meaning");
            members = List.copyOf(members);
        }
    }

    /**
     * A property or a method of a fact.
     *
     * @param name how it is written, such as {@code "leastUserImpact"} or {@code "says(text, ...)"}
     * @param type what it gives, such as {@code "a UserImpact"} or {@code "true or false"}
     * @param meaning what it is, in words
     */
    public record Member(String name, String type, String meaning) {

        /**
         * Makes a member.
         *
         * @param name how it is written
         * @param type what it gives
         * @param meaning what it is, in words
         */
        public Member {
            requireNonNull(name, "name");
            requireNonNull(type, "type");
            requireNonNull(meaning, "meaning");
        }
    }

    /**
     * Constants that belong together, such as the levels of a scale.
     *
     * @param name the name in front of each, such as {@code "UserImpact"}
     * @param meaning what they say, in words
     * @param constants their names; where there is an order, conditions compare by it
     */
    public record Levels(String name, String meaning, List<String> constants) {

        /**
         * Makes levels; the list is copied.
         *
         * @param name the name in front of each
         * @param meaning what they say, in words
         * @param constants their names
         */
        public Levels {
            requireNonNull(name, "name");
            requireNonNull(meaning, "meaning");
            constants = List.copyOf(constants);
        }
    }
}
