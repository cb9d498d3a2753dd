/** Texts in XML. */
@NullMarked
package dev.triage.cli.xml;

import org.jspecify.annotations.NullMarked;
