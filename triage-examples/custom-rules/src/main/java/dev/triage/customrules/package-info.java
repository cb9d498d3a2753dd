/** House rules as a jar: found on the class path beside the standard rules, and compiled during the build. */
@NullMarked
package dev.triage.customrules;

import org.jspecify.annotations.NullMarked;
