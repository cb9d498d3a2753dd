/** Generated backlogs with realistic frequencies. */
@NullMarked
package dev.triage.backlogs;

import org.jspecify.annotations.NullMarked;
