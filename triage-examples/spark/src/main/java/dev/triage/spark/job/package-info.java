/** The job that decides on a backlog and reports on it. */
@NullMarked
package dev.triage.spark.job;

import org.jspecify.annotations.NullMarked;
