/** The words of texts, and lists of them. */
@NullMarked
package dev.triage.rules.internal.text;

import org.jspecify.annotations.NullMarked;
