/** Watches the rules of an engine at work: how often each fires, and the results of each of its conditions. */
@NullMarked
package dev.triage.tools.internal.observe;

import org.jspecify.annotations.NullMarked;
