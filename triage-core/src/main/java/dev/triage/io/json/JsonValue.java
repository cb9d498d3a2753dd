package dev.triage.io.json;

import dev.triage.io.internal.Phrases;
import java.util.List;

/** A value of a JSON document and where it begins, so that a problem can name the place to the column. */
sealed interface JsonValue {

    /** The line, from 1. */
    int line();

    /** The column, from 1. */
    int column();

    /** The value in words, for "expected ..., but found ...". */
    String described();

    /** A text in quotes. */
    record Text(String text, int line, int column) implements JsonValue {
        @Override
        public String described() {
            return text.isBlank() ? "blank text" : "text (" + Phrases.shorten(text) + ")";
        }
    }

    /** A number, true or false, as it is written. */
    record Literal(String text, int line, int column) implements JsonValue {
        @Override
        public String described() {
            return Phrases.shorten(text);
        }
    }

    /** The value null, which says that something is not stated. */
    record Nothing(int line, int column) implements JsonValue {
        @Override
        public String described() {
            return "null";
        }
    }

    /** An array. */
    record Array(List<JsonValue> elements, int line, int column) implements JsonValue {
        @Override
        public String described() {
            return "a list";
        }
    }

    /** An object; its members are in order, and a name may occur twice. */
    record Structure(List<Member> members, int line, int column) implements JsonValue {
        @Override
        public String described() {
            return "an object";
        }

        boolean has(String name) {
            for (Member member : members) {
                if (member.name().equals(name)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A member of an object, with the place of its name. */
    record Member(String name, JsonValue value, int line, int column) {}
}
