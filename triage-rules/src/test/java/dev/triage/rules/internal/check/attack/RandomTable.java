package dev.triage.rules.internal.check.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A decision table at random: a few inputs with a few cells each. */
final class RandomTable {

    private static final String[][] INPUTS = {
        {"user impact", ">= High", "<= Medium", "Low", "Medium | High", "-"},
        {"functional impact", "Yes", "No", ">= Partial", "-"},
        {"effort", "1", ">= 3", "< 4", "2..4", "-"},
        {"status", "open", "closed", "open | proposed", "-"},
        {"exposure", "open", ">= partial", "closed | partial", "-"},
        {"category", "Security", "Cost", "Bug", "-"},
        {"label: cvss", ">= 7", "< 4", "4..6.9", "unstated", "-"},
        {"field: Urgency", "high", "low", "unstated", "-"}
    };

    private final Random random;

    RandomTable(Random random) {
        this.random = random;
    }

    String text() {
        List<String[]> inputs = new ArrayList<>();
        int columns = 1 + random.nextInt(3);
        while (inputs.size() < columns) {
            String[] one = INPUTS[random.nextInt(INPUTS.length)];
            if (!inputs.contains(one)) {
                inputs.add(one);
            }
        }
        StringBuilder text = new StringBuilder("# hit policy: first\n");
        if (random.nextInt(3) == 0) {
            text.append("# unstated: most urgent\n");
        }
        inputs.forEach(input -> text.append(input[0]).append(','));
        text.append("priority\n");
        int rows = 2 + random.nextInt(5);
        for (int i = 0; i < rows; i++) {
            for (String[] input : inputs) {
                List<String> cells = Arrays.asList(input).subList(1, input.length);
                text.append(cells.get(random.nextInt(cells.size()))).append(',');
            }
            text.append('P').append(random.nextInt(5)).append('\n');
        }
        return text.toString();
    }
}
