/** What the packages of the test kit share. */
@NullMarked
package dev.triage.testkit.internal;

import org.jspecify.annotations.NullMarked;
