/** What a comparison of two rule bases found: what moves, from where and to where, and why. */
@NullMarked
package dev.triage.rules.check.comparison;

import org.jspecify.annotations.NullMarked;
