package dev.triage.tools.internal.check.attack;

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
        {"brand impact", ">= Medium", "Critical", "-"},
        {"complexity", "Simple fix", ">= Complex solution", "-"},
        {"severity of zone", ">= 2", "1", "1 | 3", "-"},
        {"label: cvss", ">= 7", "< 4", "4..6.9", "unstated", "-"},
        {"field: Urgency", "high", "low", "unstated", "-"},
        {"label: area", "x", "y", "x | y", "unstated", "-"}
    };

    private static final String[][] OUTCOMES = {
        {"priority", "P0", "P1", "P2", "P3", "P4"},
        {"at least", "P0", "P1", "P3"},
        {"at most", "P1", "P2", "P4"},
        {"adds", "5", "-3", "0"},
        {"level", "+1", "-1", "+2"}
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
        boolean unique = random.nextInt(4) == 0;
        StringBuilder text = new StringBuilder(unique ? "" : "# hit policy: first\n");
        switch (random.nextInt(5)) {
            case 0 -> text.append("# unstated: most urgent\n");
            case 1 -> text.append("# unstated: error\n");
            default -> {}
        }
        int outcome = random.nextInt(OUTCOMES.length * 2);
        String[] outcomes = OUTCOMES[Math.max(0, outcome - OUTCOMES.length)];
        if (unique) {
            return text + inputs.get(0)[0] + "," + outcomes[0] + "\n" + inputs.get(0)[1] + "," + outcomes[1] + "\n";
        }
        String[] also = OUTCOMES[1 + random.nextInt(OUTCOMES.length - 1)];
        boolean two = also != outcomes && random.nextInt(5) == 0;
        inputs.forEach(input -> text.append(input[0]).append(','));
        text.append(outcomes[0]).append(two ? "," + also[0] : "").append('\n');
        int rows = 2 + random.nextInt(5);
        for (int i = 0; i < rows; i++) {
            for (String[] input : inputs) {
                List<String> cells = Arrays.asList(input).subList(1, input.length);
                text.append(cells.get(random.nextInt(cells.size()))).append(',');
            }
            text.append(cell(outcomes)).append(two ? "," + cell(also) : "").append('\n');
        }
        return text.toString();
    }

    private String cell(String[] outcomes) {
        return outcomes[1 + random.nextInt(outcomes.length - 1)];
    }
}
