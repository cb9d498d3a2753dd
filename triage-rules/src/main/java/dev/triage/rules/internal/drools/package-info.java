/** The only package that touches the inside of Drools: sessions, and compiling what goes beyond the vocabulary. */
@NullMarked
package dev.triage.rules.internal.drools;

import org.jspecify.annotations.NullMarked;
