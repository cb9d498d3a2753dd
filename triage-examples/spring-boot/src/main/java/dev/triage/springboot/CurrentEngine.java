package dev.triage.springboot;

import dev.triage.rules.TriageEngine;
import java.util.function.Supplier;

/** The engine with the rules of now. Ask for it once for each piece of work. */
@FunctionalInterface
public interface CurrentEngine extends Supplier<TriageEngine> {}
