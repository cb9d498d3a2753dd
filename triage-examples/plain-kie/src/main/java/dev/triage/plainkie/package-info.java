/** The standard rules in a program that runs Drools itself. */
@NullMarked
package dev.triage.plainkie;

import org.jspecify.annotations.NullMarked;
