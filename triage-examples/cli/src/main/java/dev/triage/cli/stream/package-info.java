/** Processes the parts of long inputs on several threads, in order. */
@NullMarked
package dev.triage.cli.stream;

import org.jspecify.annotations.NullMarked;
