/** The facts that rules about a whole backlog are written on. */
@NullMarked
package dev.triage.rules.vocabulary.backlog;

import org.jspecify.annotations.NullMarked;
