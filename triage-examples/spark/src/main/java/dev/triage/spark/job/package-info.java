/** The job that decides a backlog and writes reports. */
@NullMarked
package dev.triage.spark.job;

import org.jspecify.annotations.NullMarked;
