/** The rank of issues in their backlog, calculated from all of its issues. */
@NullMarked
package dev.triage.ranking;

import org.jspecify.annotations.NullMarked;
