/** A server of the Model Context Protocol, whose tools triage by the rules of a team. */
@NullMarked
package dev.triage.mcp;

import org.jspecify.annotations.NullMarked;
