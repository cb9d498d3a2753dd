/** The standard rules, packs and folders of rules: read, stored, and laid over each other. */
@NullMarked
package dev.triage.rules.internal.layer;

import org.jspecify.annotations.NullMarked;
