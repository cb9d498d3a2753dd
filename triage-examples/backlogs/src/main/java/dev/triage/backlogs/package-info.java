/** Backlogs that are made up, as realistic as numbers can make them. */
@NullMarked
package dev.triage.backlogs;

import org.jspecify.annotations.NullMarked;
