package dev.triage.rules.source;

/** How far the author of rules is trusted. */
public enum Trust {

    /**
     * The rules may be any DRL, with Java in their consequences. They can do whatever the program can do: such rules are
     * code, and belong under the same review as code.
     */
    FULL,

    /**
     * The rules may be written by a stranger. Only the vocabulary is allowed: facts, their properties and questions,
     * levels, numbers and texts in conditions, annotations, and an empty consequence. Whatever else a file contains is
     * refused before any of it runs, and nothing of it is ever compiled. Such rules can give wrong priorities, but they cannot reach files, the network, the system, threads or any other code.
     */
    RESTRICTED
}
