/** Watches the rules of an engine at work: how often each fires, and what each of its questions is answered. */
@NullMarked
package dev.triage.rules.internal.observe;

import org.jspecify.annotations.NullMarked;
