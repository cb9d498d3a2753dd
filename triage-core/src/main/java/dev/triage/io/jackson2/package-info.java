/** Support for Jackson databind 2: issues, decisions and reports as the JSON of the published schemas. */
@NullMarked
package dev.triage.io.jackson2;

import org.jspecify.annotations.NullMarked;
