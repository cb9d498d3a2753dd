/** The JSON of public types, for libraries that bind JSON to objects. */
@NullMarked
package dev.triage.io.internal.form;

import org.jspecify.annotations.NullMarked;
