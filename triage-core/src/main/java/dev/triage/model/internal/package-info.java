/** What only the libraries of this project use of the model. */
@NullMarked
package dev.triage.model.internal;

import org.jspecify.annotations.NullMarked;
