package dev.triage.links;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a text that is read for links.
 *
 * @param role what it is
 * @param id the id, for an id; otherwise empty
 * @param says what a phrase says of the ids behind it; null for one that says "not"
 * @param reach how many words may stand between a phrase and an id
 */
record LinkWord(Role role, String id, IssueLink.@Nullable Kind says, int reach) {

    /** What a piece of a text is. */
    enum Role {
        /** The id of an issue. */
        ID,
        /** A verb or noun that links what stands before it, or else this issue, to what stands behind it. */
        PHRASE,
        /** A phrase that links this issue, with any words before it: "after", "to unblock". */
        ADVERB,
        /** A phrase that says something of the id before it: "(blocker)", "must land first". */
        REMARK,
        /** The issue before it is already done. */
        DONE,
        /** This issue: "this", "it". */
        SELF,
        /** A problem that a change caused; "after" is not a dependency there. */
        TROUBLE,
        /** The end of a thought. */
        BREAK,
        COMMA,
        /** "and", "or", a slash. */
        JOIN,
        DASH,
        OPEN,
        CLOSE,
        /** A word that does not come between an id and what is said of it. */
        LIGHT,
        WORD
    }
}
