package dev.triage.benchmarks.contender;

import static dev.triage.benchmarks.contender.StandardReasons.*;

import dev.triage.model.decision.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The standard rules as decision tables of DMN: the points are collected and added, the score gives a priority, the bounds
 * are collected, and an expression combines these. Levels and priorities are numbers here, from 0.
 */
final class DecisionModel {

    private static final String FEATURES = "[\"Feature Request\", \"Documentation\", \"UX\"]";
    private static final String DEFECTS =
            "[\"Bug\", \"Security\", \"Reliability\", \"Performance\", \"Infrastructure\","
                    + " \"Release Engineering\"]";
    private static final String SECURITY_DEFECT_TEST =
            "list contains(categories, \"Security\") and not(list contains(categories, \"Feature Request\"))";
    private static final String WITHOUT_DEFECT =
            "not(some c in categories satisfies list contains(" + DEFECTS + ", c))";
    private static final String FEATURE_REQUEST_TEST =
            "list contains(categories, \"Feature Request\") and " + WITHOUT_DEFECT;
    private static final String BREAKS_NOTHING = "mostFunctional = 0 and (some c in categories satisfies list contains("
            + FEATURES + ", c)) and " + WITHOUT_DEFECT;
    private static final String BUG_TEST = "list contains(categories, \"Bug\")";
    private static final String DOCUMENTATION_OR_UX_TEST =
            "list contains(categories, \"Documentation\") or list contains(categories, \"UX\")";

    private DecisionModel() {}

    /** The model as a DMN 1.3 document; its last decision has the key {@code priority}. */
    static String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="triage" name="triage" \
                namespace="http://camunda.org/schema/1.0/dmn">
                """ + points().xml() + reached().xml() + floor().xml() + """
                  <decision id="priority" name="priority">
                    <variable id="variable_priority" name="priority"/>
                    <informationRequirement id="r1"><requiredDecision href="#reached"/></informationRequirement>
                    <informationRequirement id="r2"><requiredDecision href="#floor"/></informationRequirement>
                    <literalExpression id="l1" expressionLanguage="feel">
                      <text>if pinned != null then pinned else min(floor, reached)</text>
                    </literalExpression>
                  </decision>
                </definitions>
                """;
    }

    private static Table points() {
        Table table = new Table("points", "COLLECT\" aggregation=\"SUM");
        table.row(0);
        table.row(USER_IMPACT_MEDIUM, "leastUser", ">= 1");
        table.row(USER_IMPACT_HIGH, "leastUser", ">= 2");
        table.row(USER_IMPACT_CRITICAL, "leastUser", ">= 3");
        table.row(USER_IMPACT_MAY_BE_HIGH, "leastUser", "< 2", "mostUser", ">= 2");
        table.row(FUNCTIONALITY_IMPAIRED, "leastFunctional", ">= 1");
        table.row(CORE_FUNCTIONALITY_BLOCKED, "leastFunctional", ">= 2");
        table.row(CORE_FUNCTIONALITY_MAY_BE_BLOCKED, "leastFunctional", "< 2", "mostFunctional", ">= 2");
        table.row(USER_AND_FUNCTIONAL_IMPACT, "leastUser", ">= 1", "leastFunctional", ">= 1");
        table.row(BRAND_IMPACT_MEDIUM, "leastBrand", ">= 1");
        table.row(HIGH_BRAND_IMPACT, "leastBrand", ">= 2");
        table.row(USER_AND_BRAND_IMPACT_MEDIUM, "leastUser", ">= 1", "leastBrand", ">= 1");
        table.row(HIGH_COMPLEXITY, "leastComplexity", ">= 2");
        table.row(EFFORT_2_OR_MORE, "leastEffort", ">= 2");
        table.row(SECURITY_DEFECT, SECURITY_DEFECT_TEST, "true");
        table.row(BUG, BUG_TEST, "true", "mostFunctional", ">= 1");
        table.row(FEATURE_REQUEST, FEATURE_REQUEST_TEST, "true");
        table.row(DOCUMENTATION_OR_UX, DOCUMENTATION_OR_UX_TEST, "true");
        table.row(CLOSED, "status", "\"closed\"");
        table.row(CLOSED_COMPLEX, "status", "\"closed\"", "leastComplexity", ">= 1");
        table.row(PROPOSED, "status", "\"proposed\"");
        return table;
    }

    private static Table reached() {
        Table table = new Table("reached", "UNIQUE", "points");
        table.row(0, "points", ">= " + P0_FROM);
        table.row(1, "points", "[" + P1_FROM + ".." + P0_FROM + "[");
        table.row(2, "points", "[" + P2_FROM + ".." + P1_FROM + "[");
        table.row(3, "points", "[" + P3_FROM + ".." + P2_FROM + "[");
        table.row(4, "points", "< " + P3_FROM);
        return table;
    }

    private static Table floor() {
        Table table = new Table("floor", "COLLECT\" aggregation=\"MIN");
        table.row(4);
        String notClosed = "not(\"closed\")";
        table.row(0, "leastUser", ">= 3", "leastFunctional", ">= 1", "status", notClosed);
        table.row(0, "leastUser", ">= 3", "leastBrand", ">= 2", BREAKS_NOTHING, "false", "status", notClosed);
        table.row(0, "leastUser", ">= 2", "leastFunctional", ">= 2", "mostBrand", ">= 2", "status", notClosed);
        table.row(1, "leastUser", ">= 2", "leastFunctional", ">= 2", "status", notClosed);
        table.row(1, "mostUser", ">= 2", SECURITY_DEFECT_TEST, "true", "status", notClosed);
        return table;
    }

    /** A decision table whose columns are the inputs of its rows. */
    private static final class Table {

        private final String name;
        private final String hitPolicy;
        private final List<String> requirements;
        private final List<String> columns = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();

        Table(String name, String hitPolicy, String... requirements) {
            this.name = name;
            this.hitPolicy = hitPolicy;
            this.requirements = List.of(requirements);
        }

        void row(Reason reason, String... tests) {
            row(StandardReasons.points(reason), tests);
        }

        /** Adds a row: the result, and pairs of an input and its condition. */
        void row(int output, String... tests) {
            Map<String, String> byInput = new LinkedHashMap<>();
            for (int i = 0; i < tests.length; i += 2) {
                byInput.put(tests[i], tests[i + 1]);
                if (!columns.contains(tests[i])) {
                    columns.add(tests[i]);
                }
            }
            rows.add(new Row(byInput, output));
        }

        String xml() {
            StringBuilder xml = new StringBuilder();
            xml.append("  <decision id=\"%s\" name=\"%s\">%n".formatted(name, name));
            for (String requirement : requirements) {
                xml.append(
                        "    <informationRequirement id=\"%s_%s\"><requiredDecision href=\"#%s\"/></informationRequirement>%n"
                                .formatted(name, requirement, requirement));
            }
            xml.append("    <decisionTable id=\"table_%s\" hitPolicy=\"%s\">%n".formatted(name, hitPolicy));
            for (int i = 0; i < columns.size(); i++) {
                xml.append("      <input id=\"%s_i%d\"><inputExpression id=\"%s_e%d\" expressionLanguage=\"feel\">"
                        .formatted(name, i, name, i));
                xml.append("<text>").append(escape(columns.get(i))).append("</text></inputExpression></input>\n");
            }
            xml.append("      <output id=\"%s_o\" name=\"%s\" typeRef=\"integer\"/>%n".formatted(name, name));
            for (int i = 0; i < rows.size(); i++) {
                row(xml, i);
            }
            return xml.append("    </decisionTable>\n  </decision>\n").toString();
        }

        private void row(StringBuilder xml, int number) {
            Row row = rows.get(number);
            xml.append("      <rule id=\"%s_%d\">".formatted(name, number));
            for (int i = 0; i < columns.size(); i++) {
                xml.append("<inputEntry id=\"%s_%d_%d\"><text>".formatted(name, number, i));
                xml.append(escape(row.tests().getOrDefault(columns.get(i), ""))).append("</text></inputEntry>");
            }
            xml.append("<outputEntry id=\"%s_%d_o\" expressionLanguage=\"feel\"><text>%d</text></outputEntry></rule>%n"
                    .formatted(name, number, row.output()));
        }

        private static String escape(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }

        private record Row(Map<String, String> tests, int output) {}
    }
}
