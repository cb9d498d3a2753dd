/** The files of rules, as they are read from folders and from the class path. */
@NullMarked
package dev.triage.rules.internal.files;

import org.jspecify.annotations.NullMarked;
