/** Decision tables: reading, proving and looking up. */
@NullMarked
package dev.triage.rules.internal.table;

import org.jspecify.annotations.NullMarked;
