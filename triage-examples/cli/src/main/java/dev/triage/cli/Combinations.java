package dev.triage.cli;

import java.util.List;

/** All issues that there could be, as far as they matter to a comparison of rules. */
interface Combinations {

    /** All of them, the smallest first. */
    List<Combination> all();

    /** Which ones these are, in a sentence for people. */
    String description();
}
