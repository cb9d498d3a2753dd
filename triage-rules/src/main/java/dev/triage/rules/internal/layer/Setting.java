package dev.triage.rules.internal.layer;

import dev.triage.rules.internal.drl.Span;

/**
 * A line of the settings.
 *
 * @param name what it is about: a rule or a group of rules, a label, a category, a component or a priority
 * @param nameSpan where that stands
 * @param detail which number of a rule that has several, such as {@code "weak"}, or what of a priority; empty if it has one
 * @param value what it is set to, as it is written; empty if it has no value
 * @param valueSpan where that stands
 */
record Setting(String name, Span nameSpan, String detail, String value, Span valueSpan) {}
