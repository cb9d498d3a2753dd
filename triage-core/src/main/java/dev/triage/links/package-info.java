/**
 * Links between issues, read from fields and sentences.
 *
 * @serial exclude
 */
@NullMarked
package dev.triage.links;

import org.jspecify.annotations.NullMarked;
