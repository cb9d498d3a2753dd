/** How a program asks for a priority. */
@NullMarked
package dev.triage.embedding;

import org.jspecify.annotations.NullMarked;
