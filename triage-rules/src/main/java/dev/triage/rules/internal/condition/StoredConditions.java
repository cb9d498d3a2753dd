package dev.triage.rules.internal.condition;

import dev.triage.model.Category;
import dev.triage.rules.internal.condition.Condition.Fact;
import dev.triage.rules.internal.condition.Condition.Question;
import dev.triage.rules.internal.drl.FactPattern.Presence;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions as bytes, so that a program that starts need not read their text. */
public final class StoredConditions {

    private static final String NOTHING = "-";
    private static final String TEXT = "text";
    private static final String WHOLE = "whole";
    private static final String DECIMAL = "decimal";
    private static final String TRUTH = "truth";
    private static final String CATEGORY = "category";
    private static final String TEXTS = "texts";
    private static final String CATEGORIES = "categories";

    private StoredConditions() {}

    /** Writes a condition. */
    public static void write(Condition condition, DataOutputStream out) throws IOException {
        out.writeByte(condition.facts().size());
        for (Fact fact : condition.facts()) {
            out.writeUTF(fact.presence().name());
            out.writeUTF(fact.type().getName());
            out.writeByte(fact.questions().size());
            for (Question question : fact.questions()) {
                out.writeUTF(question.words());
                write(question.value(), out);
            }
        }
    }

    /** Reads what was written. */
    public static Condition read(DataInputStream in) throws IOException {
        List<Fact> facts = new ArrayList<>();
        for (int i = in.readByte(); i > 0; i--) {
            Presence presence = Presence.valueOf(in.readUTF());
            Class<?> type = type(in.readUTF());
            List<Question> questions = new ArrayList<>();
            for (int j = in.readByte(); j > 0; j--) {
                questions.add(Question.of(in.readUTF(), value(in)));
            }
            facts.add(new Fact(presence, type, questions));
        }
        return new Condition(facts);
    }

    private static void write(Value value, DataOutputStream out) throws IOException {
        if (value instanceof Value.Constant one) {
            out.writeByte('c');
            constant(one.value(), out);
        } else if (value instanceof Value.Fact one) {
            out.writeByte('f');
            out.writeUTF(one.type().getName());
        } else if (value instanceof Value.At one) {
            out.writeByte('@');
            out.writeByte(one.position());
            write(one.value(), out);
        } else if (value instanceof Value.Property one) {
            out.writeByte('.');
            write(one.of(), out);
            member(one.member(), out);
        } else if (value instanceof Value.Call one) {
            out.writeByte('(');
            write(one.of(), out);
            member(one.member(), out);
            several(one.arguments(), out);
        } else if (value instanceof Value.Several one) {
            out.writeByte('[');
            out.writeUTF(one.type().getName());
            several(one.values(), out);
        } else if (value instanceof Value.Arithmetic one) {
            out.writeByte('+');
            out.writeUTF(one.operator().name());
            pair(one, out);
        } else if (value instanceof Value.Equal one) {
            out.writeByte('=');
            pair(one, out);
        } else if (value instanceof Value.Ordered one) {
            out.writeByte('<');
            out.writeUTF(one.order().name());
            pair(one, out);
        } else if (value instanceof Value.In one) {
            out.writeByte('i');
            write(one.left(), out);
            several(one.choices(), out);
        } else if (value instanceof Value.Contains one) {
            out.writeByte('e');
            pair(one, out);
        } else if (value instanceof Value.Affix one) {
            out.writeByte('^');
            out.writeBoolean(one.wanted());
            out.writeBoolean(one.end());
            pair(one, out);
        } else if (value instanceof Value.Not one) {
            out.writeByte('!');
            write(one.question(), out);
        } else if (value instanceof Value.And one) {
            out.writeByte('&');
            pair(one, out);
        } else if (value instanceof Value.Or one) {
            out.writeByte('|');
            pair(one, out);
        } else {
            throw new IllegalArgumentException("A standard rule holds what is not stored: (" + value + ").");
        }
    }

    private static Value value(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case 'c' -> new Value.Constant(constant(in));
            case 'f' -> new Value.Fact(type(in.readUTF()));
            case '@' -> new Value.At(in.readByte(), value(in));
            case '.' -> new Value.Property(value(in), member(in));
            case '(' -> new Value.Call(value(in), member(in), several(in));
            case '[' -> new Value.Several(type(in.readUTF()), several(in));
            case '+' -> new Value.Arithmetic(Value.Arithmetic.Operator.valueOf(in.readUTF()), value(in), value(in));
            case '=' -> new Value.Equal(value(in), value(in));
            case '<' -> new Value.Ordered(Value.Ordered.Order.valueOf(in.readUTF()), value(in), value(in));
            case 'i' -> new Value.In(value(in), several(in));
            case 'e' -> new Value.Contains(value(in), value(in));
            case '^' -> new Value.Affix(in.readBoolean(), in.readBoolean(), value(in), value(in));
            case '!' -> new Value.Not(value(in));
            case '&' -> new Value.And(value(in), value(in));
            case '|' -> new Value.Or(value(in), value(in));
            default -> throw new IOException("Stored rules hold an unknown kind (" + kind + ") of value.");
        };
    }

    private static void pair(Value.Pair pair, DataOutputStream out) throws IOException {
        write(pair.left(), out);
        write(pair.right(), out);
    }

    private static void several(List<Value> values, DataOutputStream out) throws IOException {
        out.writeByte(values.size());
        for (Value value : values) {
            write(value, out);
        }
    }

    private static List<Value> several(DataInputStream in) throws IOException {
        List<Value> values = new ArrayList<>();
        for (int i = in.readByte(); i > 0; i--) {
            values.add(value(in));
        }
        return values;
    }

    private static void member(Member member, DataOutputStream out) throws IOException {
        out.writeUTF(member.owner().getName());
        out.writeUTF(member.name());
        out.writeByte(member.parameters());
    }

    private static Member member(DataInputStream in) throws IOException {
        return Members.shared(new Member(type(in.readUTF()), in.readUTF(), in.readByte()));
    }

    private static void constant(@Nullable Object value, DataOutputStream out) throws IOException {
        if (value == null) {
            out.writeUTF(NOTHING);
        } else if (value instanceof String[] words) {
            out.writeUTF(TEXTS);
            out.writeShort(words.length);
            for (String word : words) {
                out.writeUTF(word);
            }
        } else if (value instanceof Category[] categories) {
            out.writeUTF(CATEGORIES);
            out.writeShort(categories.length);
            for (Category category : categories) {
                out.writeUTF(category.name());
            }
        } else if (value instanceof Enum<?> level) {
            out.writeUTF(level.getDeclaringClass().getName());
            out.writeUTF(level.name());
        } else {
            out.writeUTF(
                    value instanceof String
                            ? TEXT
                            : value instanceof Integer
                                    ? WHOLE
                                    : value instanceof Double ? DECIMAL : value instanceof Category ? CATEGORY : TRUTH);
            out.writeUTF(value instanceof Category category ? category.name() : value.toString());
        }
    }

    private static @Nullable Object constant(DataInputStream in) throws IOException {
        String kind = in.readUTF();
        return switch (kind) {
            case NOTHING -> null;
            case TEXTS -> {
                String[] words = new String[in.readShort()];
                for (int i = 0; i < words.length; i++) {
                    words[i] = in.readUTF();
                }
                yield words;
            }
            case CATEGORIES -> {
                Category[] categories = new Category[in.readShort()];
                for (int i = 0; i < categories.length; i++) {
                    categories[i] = Category.of(in.readUTF());
                }
                yield categories;
            }
            case TEXT -> in.readUTF();
            case WHOLE -> Integer.valueOf(in.readUTF());
            case DECIMAL -> Double.valueOf(in.readUTF());
            case TRUTH -> Boolean.valueOf(in.readUTF());
            case CATEGORY -> Category.of(in.readUTF());
            default -> level(type(kind), in.readUTF());
        };
    }

    private static Object level(Class<?> type, String name) throws IOException {
        for (Object level : type.getEnumConstants()) {
            if (((Enum<?>) level).name().equals(name)) {
                return level;
            }
        }
        throw new IOException("There is no level (" + name + ") of (" + type + ").");
    }

    private static Class<?> type(String name) throws IOException {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IOException("Stored rules look for a class (" + name + ") that is not there.", e);
        }
    }
}
