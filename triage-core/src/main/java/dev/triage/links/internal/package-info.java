/** How ids of issues are written; for the readers only. */
@NullMarked
package dev.triage.links.internal;

import org.jspecify.annotations.NullMarked;
