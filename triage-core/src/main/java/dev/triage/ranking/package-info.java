/** Where issues stand among the others of their backlog, counted over all of them. */
@NullMarked
package dev.triage.ranking;

import org.jspecify.annotations.NullMarked;
