/** One tree for all that is read as JSON: values that know where they stand, and mistakes in the words of their authors. */
@NullMarked
package dev.triage.io.internal.json;

import org.jspecify.annotations.NullMarked;
