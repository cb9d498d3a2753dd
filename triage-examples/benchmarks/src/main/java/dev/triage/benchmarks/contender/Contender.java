package dev.triage.benchmarks.contender;

import java.util.function.UnaryOperator;

/** The engines that are compared. */
public enum Contender {
    /** {@link HandWritten}. */
    HAND_WRITTEN("one Java function, written by hand", "decision", ""),
    /** {@link OurEngine}. */
    TRIAGE("Triage", "decision", ""),
    /** {@link OurEngine}. */
    TRIAGE_WITH_CHANGES("Triage, with changes", "decision and changes", ""),
    /** {@link NaiveDrools}. */
    DROOLS("Drools {version}, compiled at the start, a session per issue", "decision", "drools-engine"),
    /** {@link EasyRules}. */
    EASY_RULES("Easy Rules {version}", "decision", "easy-rules-core"),
    /** {@link CamundaTable}. */
    CAMUNDA("Camunda DMN {version}, FEEL", "priority only", "camunda-engine-dmn");

    private final String title;
    private final String answer;
    private final String engine;

    Contender(String title, String answer, String engine) {
        this.title = title;
        this.answer = answer;
        this.engine = engine;
    }

    /**
     * The title of the engine.
     *
     * @param versions gives the version of a jar that it needs
     */
    public String title(UnaryOperator<String> versions) {
        return engine.isEmpty() ? title : title.replace("{version}", versions.apply(engine));
    }

    /** The kind of answer, in words. */
    public String answer() {
        return answer;
    }

    /** Prepares the engine. Its duration is the cost of a start. */
    public Peer make() {
        // No lambdas: they cost time in a new process, and the start is measured.
        return switch (this) {
            case HAND_WRITTEN -> new HandWritten();
            case TRIAGE -> new OurEngine(false);
            case TRIAGE_WITH_CHANGES -> new OurEngine(true);
            case DROOLS -> new NaiveDrools();
            case EASY_RULES -> new EasyRules();
            case CAMUNDA -> new CamundaTable();
        };
    }
}
