/** What the readers share. Not for use from outside; anything here may change at any time. */
@NullMarked
package dev.triage.io.internal;

import org.jspecify.annotations.NullMarked;
