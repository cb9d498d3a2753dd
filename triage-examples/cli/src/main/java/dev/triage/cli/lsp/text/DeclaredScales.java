package dev.triage.cli.lsp.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the scales that settings declare, also in settings that are not finished. Has no state. */
public final class DeclaredScales {

    private static final String PART = "scales";
    private static final int NAMES = 2;

    private DeclaredScales() {}

    /** The values of each scale, the mildest first. */
    public static Map<String, List<String>> in(String settings) {
        Map<String, List<String>> scales = new LinkedHashMap<>();
        List<String> values = new ArrayList<>();
        for (QuotedTexts.Quoted one : QuotedTexts.in(settings)) {
            if (one.part().equals(PART) && one.name() && one.depth() == NAMES) {
                values = scales.computeIfAbsent(one.value(), name -> new ArrayList<>());
            } else if (one.part().equals(PART)
                    && !one.name()
                    && one.depth() > NAMES
                    && !one.member().equals("unstated")) {
                values.add(one.value());
            }
        }
        return scales;
    }
}
