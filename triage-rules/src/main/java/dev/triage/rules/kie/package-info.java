/**
 * The standard rules in a program that runs Drools itself: a listener that applies what rules say in their annotations.
 *
 * <p>The jar of these rules is a KJAR with one KieBase, {@code dev.triage.standard}, which a KieBase of the program includes.
 */
@NullMarked
package dev.triage.rules.kie;

import org.jspecify.annotations.NullMarked;
