package dev.triage.rules.internal.condition;

import dev.triage.rules.internal.drl.Expression;
import dev.triage.rules.internal.drl.RuleSyntaxException;
import dev.triage.rules.internal.text.MisspeltCategory;
import dev.triage.rules.internal.text.PlainWords;
import dev.triage.rules.internal.text.Topics;
import dev.triage.rules.internal.text.WantedWord;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Signal;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.rules.vocabulary.Text;
import java.util.List;
import java.util.Locale;

/** Refuses words of a condition that nothing can be equal to, so that the rule would never fire. */
final class UnmatchableWords {

    /** A longer word is a text, which no issue repeats. */
    private static final int LONGEST_WORD = 200;

    private UnmatchableWords() {}

    /**
     * Refuses words of a list.
     *
     * @param call the call that has them
     * @param first the position of the first of them among its arguments
     * @param words the words
     * @param owner what is asked
     */
    static void refuse(Expression.Call call, int first, List<Typed> words, ValueType owner) {
        boolean counted = words.isEmpty();
        for (int i = 0; i < words.size(); i++) {
            Expression written = call.arguments().get(first + i);
            String word =
                    words.get(i).value() instanceof Value.Constant constant && constant.value() instanceof String text
                            ? text
                            : "any";
            boolean name = owner.raw() == Assessment.class;
            if (word.length() > LONGEST_WORD) {
                throw RuleSyntaxException.wrong(
                        written.span(),
                        "This word has " + word.length() + " characters; the maximum is " + LONGEST_WORD + ".",
                        "Maybe keep only the words that tell such issues from others.");
            }
            String mistake = name && !word.isBlank() ? null : WantedWord.mistake(word);
            if (mistake != null) {
                throw RuleSyntaxException.wrong(
                        written.span(),
                        mistake,
                        word.isBlank()
                                ? "Such as " + call.name() + "(\"" + (name ? "Security" : "gold") + "\")."
                                : "Maybe \"area/*\", which is any word that begins so, or the whole word.");
            }
            if (name && word.indexOf('*') >= 0) {
                throw RuleSyntaxException.wrong(
                        written.span(),
                        "\"" + call.name() + "\" takes whole names, without an asterisk.",
                        "Maybe list the names: " + call.name() + "(\"Security\", \"Performance\").");
            }
            String meant = call.name().equals("category") ? MisspeltCategory.meant(word) : null;
            if (name && meant != null) {
                throw RuleSyntaxException.wrong(
                        written.span(), MisspeltCategory.message(word), "Maybe \"" + meant + "\".");
            }
            counted |= name || !word.startsWith("!");
        }
        if (!counted) {
            throw RuleSyntaxException.wrong(
                    call.span(),
                    "All words here are ignored, so \"" + call.name() + "\" is never true.",
                    "Maybe !( " + call.name() + "(...) ), without the mark in the quotes.");
        }
    }

    /** Refuses a name that is blank, or has an asterisk where only one thing can be named. */
    static void refuseBlank(Expression written, Typed name, ValueType owner) {
        if (owner.raw() == Subject.class
                && name.value() instanceof Value.Constant constant
                && constant.value() instanceof String text
                && (text.isBlank() || text.indexOf('*') >= 0)) {
            throw RuleSyntaxException.wrong(
                    written.span(), "Expected the name of a field or label, without an asterisk.", "Maybe \"cvss\".");
        }
    }

    /**
     * Refuses a text that a property never has, because the property has one form for all spellings.
     *
     * @param property what may be such a property
     * @param written the other side
     * @param text its value
     * @param whole whether it must be the whole text
     */
    static void refuse(Value property, Expression written, Value text, boolean whole) {
        Value of = property instanceof Value.At at ? at.value() : property;
        if (!(of instanceof Value.Property read)
                || !(text instanceof Value.Constant constant)
                || !(constant.value() instanceof String words)) {
            return;
        }
        Class<?> owner = read.member().owner();
        String name = read.member().name();
        if (owner == Signal.class && name.equals("topic")) {
            refuse(written, name, words, whole ? Topics.of(words) : PlainWords.part(words), "about");
        } else if (owner == Signal.class && name.equals("word")) {
            refuse(written, name, words, whole ? PlainWords.plain(words) : words.toLowerCase(Locale.ROOT), "says");
        } else if (owner == Text.class && name.equals("words")) {
            refuse(written, name, words, words.toLowerCase(Locale.ROOT), "says");
        }
    }

    private static void refuse(Expression written, String property, String words, String form, String question) {
        if (!words.equals(form)) {
            throw RuleSyntaxException.wrong(
                    written.span(),
                    "\"" + property + "\" is never \"" + words + "\": all spellings of it are \"" + form + "\" here.",
                    "Maybe " + question + "(\"" + words + "\"), which takes any spelling, or \"" + form + "\".");
        }
    }
}
