/**
 * Where rules come from: packs, how far their authors are trusted, and what is wrong with rules.
 *
 * @serial exclude
 */
@NullMarked
package dev.triage.rules.source;

import org.jspecify.annotations.NullMarked;
