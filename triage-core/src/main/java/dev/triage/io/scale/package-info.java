/** The common words for the levels of scales. */
@NullMarked
package dev.triage.io.scale;

import org.jspecify.annotations.NullMarked;
