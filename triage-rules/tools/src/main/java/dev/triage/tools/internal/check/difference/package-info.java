/** Two rule bases compared on all combinations of inputs. */
@NullMarked
package dev.triage.tools.internal.check.difference;

import org.jspecify.annotations.NullMarked;
