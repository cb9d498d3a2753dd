/** The command labels: the meaning of the labels of a backlog for the rules. */
@NullMarked
package dev.triage.cli.labels;

import org.jspecify.annotations.NullMarked;
