/** What follows from the links between the issues of a backlog. */
@NullMarked
package dev.triage.rules.internal.links;

import org.jspecify.annotations.NullMarked;
