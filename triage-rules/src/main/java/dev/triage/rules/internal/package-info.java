/**
 * How the engine works inside. Not for use from outside; anything here may change at any time.
 *
 * <p>Only this package touches the parts of Drools that are not its public API.
 */
@NullMarked
package dev.triage.rules.internal;

import org.jspecify.annotations.NullMarked;
