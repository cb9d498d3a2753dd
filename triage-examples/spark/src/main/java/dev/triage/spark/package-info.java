/** The rules of triage on Apache Spark. */
@NullMarked
package dev.triage.spark;

import org.jspecify.annotations.NullMarked;
