/** What the rest of the library may do with an engine that its users may not. */
@NullMarked
package dev.triage.rules.internal.engine;

import org.jspecify.annotations.NullMarked;
