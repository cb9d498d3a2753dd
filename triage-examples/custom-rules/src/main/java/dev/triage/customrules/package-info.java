/** Rules of a house as a jar: beside the standard rules, found on the class path, and compiled when it is built. */
@NullMarked
package dev.triage.customrules;

import org.jspecify.annotations.NullMarked;
