package dev.triage.io.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How work on an issue ended, as Jira says it in German, French, Spanish, Portuguese, Italian, Dutch and Russian. A column with such a name
 * may also hold a text on the solution, so only known words count.
 */
public final class ForeignResolutions {

    private static final Set<String> NAMES = Set.copyOf(
            Arrays.asList("lösung|erledigung|résolution|resolución|resolução|risoluzione|oplossing|резолюция|解決状況|解决结果"
                    .split("\\|", -1)));

    private static final Map<String, List<String>> WORDS = Map.of(
            "Unresolved",
            words(
                    "nicht erledigt|nicht gelöst|nicht behoben|ungelöst|non résolu|non résolue|sin resolver|não resolvido|não resolvida"
                            + "|irrisolto|non risolto|non risolta|onopgelost|нет решения|не решен|не решено|未解決|未解决"),
            "Fixed",
            words(
                    "behoben|gelöst|repariert|corrigé|corrigée|résolu|résolue|corregido|corregida|resuelto|resuelta|corrigido|corrigida"
                            + "|resolvido|resolvida|corretto|corretta|risolto|risolta|opgelost|исправлен|исправлено|решено|修正済み|已修复"),
            "Done",
            words(
                    "erledigt|fertig|terminé|terminée|listo|hecho|finalizada|concluído|concluída|completato|completata|gereed|готово|完了|完成"),
            "Won't Fix",
            words(
                    "wird nicht behoben|wird nicht gelöst|wird nicht erledigt|wird nicht umgesetzt|wird nicht ausgeführt|ne sera pas corrigé"
                            + "|ne sera pas résolu|ne sera pas fait|no se corregirá|no se resolverá|no se hará|não será corrigido"
                            + "|não será feito|non sarà corretto|non verrà corretto|non verrà fatto|wordt niet opgelost|wordt niet gedaan"
                            + "|не будет исправлено|не будет сделано|修正しない|不修复|不做"),
            "Duplicate",
            words(
                    "doppelt|duplikat|doublon|dupliqué|duplicado|duplicada|duplicato|duplicata|duplicaat|dubbel|дубликат|повтор|重複|重复"),
            "Cannot Reproduce",
            words(
                    "kann nicht reproduziert werden|nicht reproduzierbar|impossible à reproduire|non reproductible"
                            + "|no se puede reproducir|no reproducible|não reproduzível|não é possível reproduzir|non riproducibile"
                            + "|niet reproduceerbaar|kan niet worden gereproduceerd|не воспроизводится|невозможно воспроизвести|再現不可|无法重现"));

    private static final Map<String, String> ENGLISH = english();

    private ForeignResolutions() {}

    /**
     * What a field says in English, or null if it is no resolution in one of these languages.
     *
     * @param name what the field is called, such as {@code Lösung}
     * @param value what it says, such as {@code Doppelt}
     */
    public static @Nullable String english(String name, String value) {
        String plain = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(plain) || plain.equals("resolution") ? ENGLISH.get(ColumnNames.normal(value)) : null;
    }

    private static List<String> words(String words) {
        return Arrays.asList(words.split("\\|", -1));
    }

    private static Map<String, String> english() {
        Map<String, String> english = new HashMap<>();
        WORDS.forEach((word, others) -> others.forEach(other -> english.put(other, word)));
        return Map.copyOf(english);
    }
}
