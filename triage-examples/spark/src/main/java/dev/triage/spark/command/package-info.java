/** The program triage-spark. */
@NullMarked
package dev.triage.spark.command;

import org.jspecify.annotations.NullMarked;
