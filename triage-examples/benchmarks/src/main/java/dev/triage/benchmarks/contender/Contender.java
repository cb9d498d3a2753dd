package dev.triage.benchmarks.contender;

import java.util.function.UnaryOperator;

/** The ways of deciding that are compared. */
public enum Contender {
    /** {@link HandWritten}. */
    HAND_WRITTEN("one Java function, written by hand", "decision", ""),
    /** {@link OurEngine}. */
    TRIAGE("Triage", "decision", ""),
    /** {@link OurEngine}. */
    TRIAGE_WITH_CHANGES("Triage, with what would change it", "decision and changes", ""),
    /** {@link NaiveDrools}. */
    DROOLS("Drools {version}, compiled at the start, a session an issue", "decision", "drools-engine"),
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
     * What it is, in words.
     *
     * @param versions gives the version of a jar that it needs
     */
    public String title(UnaryOperator<String> versions) {
        return engine.isEmpty() ? title : title.replace("{version}", versions.apply(engine));
    }

    /** What it answers, in words. */
    public String answer() {
        return answer;
    }

    /** Makes it ready to decide. This is what starting costs. */
    public Peer make() {
        // No lambdas: a fresh process would pay for them, and it is the start that is measured.
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
