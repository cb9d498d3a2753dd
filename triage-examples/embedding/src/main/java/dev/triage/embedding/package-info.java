/** How a tool of one's own asks for a priority. */
@NullMarked
package dev.triage.embedding;

import org.jspecify.annotations.NullMarked;
