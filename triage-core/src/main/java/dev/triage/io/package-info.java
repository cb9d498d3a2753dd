/**
 * Issues in and out: JSON, JSON Lines and Markdown.
 *
 * <p>Readers lose nothing silently: whatever could not be read is a {@link dev.triage.io.Problem} with its place, and
 * what could be read is still given. Nothing here decides anything.
 */
@NullMarked
package dev.triage.io;

import org.jspecify.annotations.NullMarked;
