/** Exports of GitLab. */
@NullMarked
package dev.triage.io.tracker.internal.gitlab;

import org.jspecify.annotations.NullMarked;
