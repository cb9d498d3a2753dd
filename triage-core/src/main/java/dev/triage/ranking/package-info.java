/**
 * The rank of issues in their backlog, calculated from all of its issues.
 *
 * @serial exclude
 */
@NullMarked
package dev.triage.ranking;

import org.jspecify.annotations.NullMarked;
