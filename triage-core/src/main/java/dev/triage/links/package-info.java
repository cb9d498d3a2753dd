/** Links between issues, read from fields and sentences. */
@NullMarked
package dev.triage.links;

import org.jspecify.annotations.NullMarked;
