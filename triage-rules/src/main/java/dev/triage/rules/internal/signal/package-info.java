/** Takes apart what trackers say of an issue; what it means is up to rules. */
@NullMarked
package dev.triage.rules.internal.signal;

import org.jspecify.annotations.NullMarked;
