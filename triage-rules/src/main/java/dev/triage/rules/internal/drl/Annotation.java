package dev.triage.rules.internal.drl;

import org.jspecify.annotations.Nullable;

/**
 * What a rule says of itself behind an at sign.
 *
 * @param name the name
 * @param value what stands in parentheses, a text without its quotes; null if there is nothing
 * @param nameSpan where the name stands
 * @param span where all of it stands
 */
public record Annotation(String name, @Nullable String value, Span nameSpan, Span span) {}
