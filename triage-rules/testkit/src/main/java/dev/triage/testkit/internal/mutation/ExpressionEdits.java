package dev.triage.testkit.internal.mutation;

import dev.triage.model.BrandImpact;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Priority;
import dev.triage.model.UserImpact;
import dev.triage.rules.internal.drl.Expression;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Makes the mutations of a condition that match typical errors. Not thread-safe. */
final class ExpressionEdits {

    /** Levels have an order; a level is easily taken for the one beside it. */
    private static final Map<String, Enum<?>[]> SCALES = Map.of(
            "UserImpact", UserImpact.values(),
            "FunctionalImpact", FunctionalImpact.values(),
            "BrandImpact", BrandImpact.values(),
            "Complexity", Complexity.values(),
            "Priority", Priority.values());

    private static final Map<String, String> OPERATORS = Map.of(">=", ">", ">", ">=", "<=", "<", "<", "<=");

    private final SourceFile file;
    private final List<Edit> edits = new ArrayList<>();

    private ExpressionEdits(SourceFile file) {
        this.file = file;
    }

    static List<Edit> of(SourceFile file, Expression question) {
        ExpressionEdits edits = new ExpressionEdits(file);
        edits.question(question);
        return edits.edits;
    }

    private void question(Expression expression) {
        if (expression instanceof Expression.Not not) {
            replace(not.span(), file.text(not.operand().span()));
        } else {
            replace(expression.span(), "!(" + file.text(expression.span()) + ")");
        }
        inside(expression);
    }

    private void inside(Expression expression) {
        if (expression instanceof Expression.Comparison comparison) {
            String operator = OPERATORS.get(comparison.operator());
            if (operator != null) {
                replace(comparison.operatorSpan(), operator);
            }
            inside(comparison.left());
            inside(comparison.right());
        } else if (expression instanceof Expression.Logic logic) {
            logic(logic);
        } else if (expression instanceof Expression.In in) {
            without(in.choices());
        } else if (expression instanceof Expression.Call call) {
            if (call.arguments().stream().allMatch(Expression.Property.class::isInstance)) {
                without(call.arguments());
            }
            call.arguments().forEach(this::inside);
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            inside(arithmetic.left());
            inside(arithmetic.right());
        } else if (expression instanceof Expression.Numeral numeral) {
            nudge(numeral);
        } else if (expression instanceof Expression.Property property
                && property.of() instanceof Expression.Name scale
                && SCALES.containsKey(scale.name())) {
            moved(property, SCALES.getOrDefault(scale.name(), new Enum<?>[0]));
        }
    }

    private void logic(Expression.Logic logic) {
        Span between = new Span(
                /* start= */ logic.left().span().end(),
                /* end= */ logic.right().span().start());
        String sign = file.text(between);
        replace(between, logic.and() ? sign.replace("&&", "||") : sign.replace("||", "&&"));
        replace(logic.span(), file.text(logic.left().span()));
        replace(logic.span(), file.text(logic.right().span()));
        question(logic.left());
        question(logic.right());
    }

    private void nudge(Expression.Numeral numeral) {
        if (numeral.digits().matches("-?[0-9]{1,9}")) {
            int number = Integer.parseInt(numeral.digits());
            replace(numeral.span(), String.valueOf(number + 1));
            replace(numeral.span(), String.valueOf(number - 1));
        }
    }

    private void moved(Expression.Property level, Enum<?>[] scale) {
        List<String> names = Arrays.stream(scale).map(Enum::name).toList();
        int index = names.indexOf(level.name());
        for (int to : new int[] {index + 1, index - 1}) {
            if (index >= 0 && to >= 0 && to < names.size()) {
                replace(level.nameSpan(), names.get(to));
            }
        }
    }

    /** One of several choices is forgotten. */
    private void without(List<Expression> choices) {
        for (int i = 0; i < choices.size() && choices.size() > 1; i++) {
            Span here = choices.get(i).span();
            replace(
                    i + 1 < choices.size()
                            ? new Span(here.start(), choices.get(i + 1).span().start())
                            : new Span(choices.get(i - 1).span().end(), here.end()),
                    "");
        }
    }

    private void replace(Span span, String text) {
        edits.add(new Edit(span, text));
    }
}
