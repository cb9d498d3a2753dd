/** The standard rules, packs and folders of rules: read, stored, and stacked. */
@NullMarked
package dev.triage.rules.internal.layer;

import org.jspecify.annotations.NullMarked;
