/** What the rank of issues and the reading of labels share; not part of the API. */
@NullMarked
package dev.triage.ranking.internal;

import org.jspecify.annotations.NullMarked;
