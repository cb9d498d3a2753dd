/** The report as one HTML page that needs no network and no program but a browser. */
@NullMarked
package dev.triage.cli.html;

import org.jspecify.annotations.NullMarked;
