package dev.triage.rules.source;

/** How far the author of rules is trusted. */
public enum Trust {

    /**
     * The rules may be any DRL, with Java in their consequences. They can do all that the program can do: such rules are
     * code, and need the same review as code.
     */
    FULL,

    /**
     * The rules are untrusted. Only the vocabulary is allowed: facts, their properties and methods, levels, numbers and
     * texts in conditions, annotations, and an empty consequence. All other content of a file is refused before any of it
     * runs, and it is never compiled. Untrusted rules can give wrong priorities, but they cannot reach files, the network,
     * the system, threads or any other code.
     */
    RESTRICTED
}
