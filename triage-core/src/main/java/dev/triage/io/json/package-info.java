/** Issues and decisions as JSON and JSON Lines. */
@NullMarked
package dev.triage.io.json;

import org.jspecify.annotations.NullMarked;
