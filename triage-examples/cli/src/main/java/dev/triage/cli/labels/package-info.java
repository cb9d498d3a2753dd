/** The command labels: what the labels of a backlog mean to the rules. */
@NullMarked
package dev.triage.cli.labels;

import org.jspecify.annotations.NullMarked;
