package dev.triage.ranking.internal;

import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The names of scales of levels and the words for these levels in German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian,
 * Japanese and Chinese. Columns of tables, fields and labels all use this table.
 */
public final class ForeignLevels {

    private static final Map<String, String> NAMES = Map.of(
            "priority",
                    "priorität|priorité|prioridad|prioridade|priorità|prioriteit|приоритет|優先度|优先级|優先順位|priorytet|優先級",
            "severity",
                    "schweregrad|sévérité|gravité|severidad|gravedad|severidade|gravidade|gravità|ernst|重要度|严重程度|严重性"
                            + "|schwere|criticité|criticidad|criticidade|criticità|серьёзность|серьезность|критичность|深刻度|重大度"
                            + "|ważność|dotkliwość|ernstgraad",
            "urgency", "dringlichkeit|urgence|urgencia|urgência|urgenza|urgentie|pilność|срочность|緊急度|紧急程度|紧急度");

    /** The scale of each name. */
    private static final Map<String, String> SCALES = english(NAMES);

    private static final Map<String, String> LEVELS = english(Map.ofEntries(
            Map.entry(
                    "Blocker",
                    "blockierend|bloquant|bloquante|bloqueante|bloqueador|bloqueadora|bloccante|bloqueio|blokkerend|блокирующий|ブロッカー|阻塞|blokujący|blokująca"),
            Map.entry(
                    "Highest",
                    "höchste|am höchsten|höchster|la plus élevée|le plus élevé|más alta|más alto|mais alta|mais alto|più alta|più alto"
                            + "|massima|máxima|hoogste|самый высокий|наивысший|最高|najwyższy|najwyższa|najwyższe|самая высокая"),
            Map.entry(
                    "Immediate",
                    "sofort|immédiat|immédiate|inmediata|inmediato|imediata|imediato|immediata|immediato|onmiddellijk|немедленный"
                            + "|今すぐ|立刻|立即|natychmiastowy|natychmiastowa|natychmiast"),
            Map.entry(
                    "Critical",
                    "kritisch|kritische|kritischer|critique|crítica|crítico|critica|critico|критический|критичный|致命|致命的|krytyczny|krytyczna|критическая"),
            Map.entry("Urgent", "dringend|urgente|urgentes|spoed|срочный|緊急|急いで|紧急|pilny|pilna|pilne|срочная|срочно"),
            Map.entry(
                    "Very high",
                    "sehr hoch|très élevée|très haute|muy alta|muito alta|molto alta|zeer hoog|очень высокий|очень высокая|とても高い|非常に高い|很高|非常高|bardzo wysoki|bardzo wysoka"),
            Map.entry(
                    "High",
                    "hoch|hohe|hoher|hohes|haute|haut|élevée|élevé|alta|alto|hoog|высокий|высокая|高|高め|wysoki|wysoka|wysokie|hoge|высокое"),
            Map.entry(
                    "Major",
                    "schwerwiegend|schwer|schwerer fehler|majeure|majeur|mayor|maior|maggiore|importante|значительный|重大|严重|poważny|poważna"),
            Map.entry(
                    "Medium",
                    "mittel|mittlere|mittlerer|moyenne|moyen|media|medio|média|médio|gemiddeld|middel|средний|средняя|中|中等|średni|średnia|średnie|gemiddelde|среднее"),
            Map.entry("Normal", "normale|normaal|нормальный|обычный|通常|普通|一般|normalny|normalna"),
            Map.entry(
                    "Low",
                    "niedrig|niedrige|niedriger|gering|geringe|geringer|basse|bas|faible|baja|bajo|baixa|baixo|bassa|basso|laag|низкий|низкая|低|低め|niski|niska|niskie|lage|низкое"),
            Map.entry(
                    "Minor",
                    "geringfügig|leicht|kleinerer fehler|mineure|mineur|menor|minore|незначительный|軽微|次要|轻微|drobny|drobna"),
            Map.entry("Trivial", "triviale|тривиальный|些細|琐碎|trywialny|trywialna"),
            Map.entry("Crash", "absturz|plantage|bloqueo del sistema|クラッシュ|崩溃"),
            Map.entry(
                    "Cosmetic",
                    "kosmetisch|unschönheit|cosmétique|cosmético|cosmética|cosmetico|cosmetica|cosmetisch|косметический"),
            Map.entry(
                    "Very low",
                    "sehr niedrig|sehr gering|très faible|très basse|très bas|muy baja|muy bajo|muito baixa|muito baixo|molto bassa"
                            + "|molto basso|zeer laag|очень низкий|очень низкая|とても低い|非常に低い|很低|非常低|bardzo niski|bardzo niska"),
            Map.entry(
                    "Lowest",
                    "niedrigste|am niedrigsten|la plus faible|la plus basse|le plus bas|más baja|más bajo|mais baixa|mais baixo|più bassa"
                            + "|più basso|laagste|самый низкий|最低|najniższy|najniższa|najniższe|самая низкая")));

    private ForeignLevels() {}

    /** {@return the names of a scale in other languages, with bars between them} */
    public static String names(String scale) {
        return NAMES.getOrDefault(scale, "");
    }

    /** {@return the English word for each word of a level} */
    public static Map<String, String> levels() {
        return LEVELS;
    }

    /** {@return the scale, such as priority, that another language calls so; null if none does} */
    public static @Nullable String scale(String name) {
        return SCALES.get(key(name));
    }

    /** {@return the level in lower case that another language calls so; null if it is none} */
    public static @Nullable String level(String word) {
        String english = LEVELS.get(key(word));
        return english == null ? null : english.toLowerCase(Locale.ROOT);
    }

    /**
     * A text that begins or ends with the name of a scale in another language, and its level: {@code hohe Priorität}.
     *
     * @param scale the scale in English
     * @param level the level as it is written
     */
    public record Stated(String scale, String level) {}

    /** {@return what a text states of a scale; null if it does not name one in another language, or says nothing of it} */
    public static @Nullable Stated stated(String text) {
        String plain = key(text);
        for (Map.Entry<String, String> scale : SCALES.entrySet()) {
            String name = scale.getKey();
            boolean begins = plain.startsWith(name);
            if (plain.length() <= name.length() || !(begins || plain.endsWith(name))) {
                continue;
            }
            String rest = begins ? plain.substring(name.length()) : plain.substring(0, plain.length() - name.length());
            String level = bare(rest);
            boolean apart = level.length() < rest.length() && !level.isEmpty();
            // Japanese and Chinese write no blank between the two.
            if (apart ? !letter(rest.charAt(begins ? 0 : rest.length() - 1)) : LEVELS.containsKey(level)) {
                return new Stated(scale.getValue(), level);
            }
        }
        return null;
    }

    /** Without the blanks and signs around it. */
    private static String bare(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && !letter(text.charAt(start))) {
            start++;
        }
        while (end > start && !letter(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean letter(char sign) {
        return Character.isLetterOrDigit(sign);
    }

    private static String key(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return Normalizer.isNormalized(plain, Normalizer.Form.NFC)
                ? plain
                : Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static Map<String, String> english(Map<String, String> foreign) {
        Map<String, String> english = new HashMap<>();
        for (Map.Entry<String, String> words : foreign.entrySet()) {
            StringTokenizer others = new StringTokenizer(words.getValue(), "|");
            while (others.hasMoreTokens()) {
                english.put(others.nextToken(), words.getKey());
            }
        }
        return Collections.unmodifiableMap(english);
    }
}
