package dev.triage.rules.internal.rule;

/** What Drools made of a rule that goes beyond the vocabulary. Only the package that made it looks inside. */
public interface CompiledRule {}
