/** What rules ask for, beside what the issues of a backlog have. */
@NullMarked
package dev.triage.tools.internal.check.backlog;

import org.jspecify.annotations.NullMarked;
