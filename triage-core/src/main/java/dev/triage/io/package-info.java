/**
 * Issues in and out: JSON, JSON Lines and Markdown.
 *
 * <p>Readers lose nothing silently: what cannot be read is a {@link dev.triage.io.Problem} with its place, and
 * everything else is still delivered. Nothing here decides anything.
 */
@NullMarked
package dev.triage.io;

import org.jspecify.annotations.NullMarked;
