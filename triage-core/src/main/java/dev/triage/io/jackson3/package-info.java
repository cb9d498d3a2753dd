/** Support for Jackson databind 3: issues, decisions and reports as the JSON of the published schemas. */
@NullMarked
package dev.triage.io.jackson3;

import org.jspecify.annotations.NullMarked;
