package dev.triage.links.internal;

/** Regular expressions for the ids of issues, as trackers and people write them. */
public final class IdPatterns {

    /** The owner and the name of a repository: {@code team/app}. */
    public static final String REPOSITORY = "[A-Za-z0-9][\\w.-]*+/[A-Za-z0-9][\\w.-]*+";

    /** A key as a tracker states it: {@code PROJ-12}. */
    public static final String KEY = "[A-Z][A-Z0-9_]*+-\\d++";

    /** The project of a key in a text, where {@code V2-1} is more often a version. */
    private static final String PROJECT_IN_TEXT = "[A-Z][A-Z0-9]*[A-Z]";

    /** A key in a text. */
    public static final String KEY_IN_TEXT = PROJECT_IN_TEXT + "-\\d++";

    /** How a key begins where an id is expected. */
    public static final String KEY_START = "[A-Z][A-Z0-9]+-\\d";

    /** A name for an issue in a text: a key, or such as {@code ticket-5} and {@code SEC-LOGIN-3}; standards and encodings only look like one. */
    public static final String NAME =
            "(?!(?:EIP|ERC|BIP|RFC|GPT|UTF|SHA|ISO|HTTP|SOC|AES|RSA|PEP|ES|CVE|TLS|IPV|WCAG|COVID)-?\\d)(?:"
                    + PROJECT_IN_TEXT
                    + "(?=-)|(?i:ticket|issue|bug|task)(?=-\\d))(?:-[A-Za-z0-9]+(?:\\.[0-9]+)*)++(?!\\w)";

    private IdPatterns() {}
}
