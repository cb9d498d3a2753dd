/**
 * Cases of a team: issues with the priority that is expected of the rules. They stand beside the rules in files that are read
 * without Java ({@code cases.md}), and are run by the command {@code triage test} or as tests of JUnit.
 */
@NullMarked
package dev.triage.tools.cases;

import org.jspecify.annotations.NullMarked;
