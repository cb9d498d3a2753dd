/** Exports of GitHub. */
@NullMarked
package dev.triage.io.tracker.internal.github;

import org.jspecify.annotations.NullMarked;
