/** Rules, engines and issues on the machines of a cluster. */
@NullMarked
package dev.triage.spark.engine;

import org.jspecify.annotations.NullMarked;
