package dev.triage.io.internal;

import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.ranking.internal.ForeignLevels;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What trackers call their own levels, states and types in German, French, Spanish, Portuguese, Italian, Dutch, Russian, Japanese
 * and Chinese. Levels and states keep the word of the tracker in parentheses, so that a report shows what the file says.
 */
public final class ForeignValues {

    /** The levels of our own scales, besides those above. */
    private static final Map<String, String> SCALES = words(
            Map.ofEntries(
                    Map.entry(
                            "Unknown",
                            "unbekannt|unklar|inconnu|inconnue|desconocido|desconocida|desconhecido|desconhecida|sconosciuto|sconosciuta|onbekend"
                                    + "|неизвестно|不明|未定|未知"),
                    Map.entry(
                            "None",
                            "keine|keiner|kein|aucun|aucune|ninguno|ninguna|nenhum|nenhuma|nessuno|nessuna|geen|なし|无"),
                    Map.entry("No", "nein|nicht|non|não|nee|нет|いいえ|否"),
                    Map.entry("Yes", "ja|vollständig|oui|sí|si|sim|sì|да|はい|是"),
                    Map.entry(
                            "Partial",
                            "teilweise|teils|partiell|partiel|partielle|partiellement|parcial|parcialmente|parziale|parzialmente|gedeeltelijk"
                                    + "|частично|一部|部分的|部分"),
                    Map.entry(
                            "Simple",
                            "einfach|einfache|leicht|simple|facile|sencillo|sencilla|fácil|simples|semplice|eenvoudig|простой|простая|просто"
                                    + "|низкая|単純|簡単|简单"),
                    Map.entry(
                            "Moderate",
                            "moderat|mäßig|modéré|modérée|moderado|moderada|moderato|moderata|gematigd|умеренный|умеренная|中程度|適度"),
                    Map.entry(
                            "Complex",
                            "komplex|komplexe|complexe|complejo|compleja|complexo|complexa|complesso|complessa|сложный|сложная|複雑|复杂"),
                    Map.entry(
                            "Architectural",
                            "architektur|architekturänderung|architektonisch|architectural|architecturale|arquitectónico|arquitectura|arquitetural|arquitetura"
                                    + "|architetturale|architettura|architectuur|архитектурное изменение|архитектура|アーキテクチャ|架构")));

    private static final Map<String, String> STATES = words(Map.ofEntries(
            Map.entry("New", "neu|nouveau|nouvelle|nueva|nuevo|nova|novo|nuova|nuovo|nieuw|новый|новая|新規|新建"),
            Map.entry(
                    "Open",
                    "offen|wieder geöffnet|erneut geöffnet|ouvert|ouverte|rouvert|rouverte|rouvert e|abierta|abierto|reabierta|reabierto|aberta"
                            + "|aberto|reaberta|reaberto|aperta|aperto|riaperta|riaperto|heropend|открыт|открыта|открыто|открытый"
                            + "|未対応|オープン|打开|重新打开"),
            Map.entry("Active", "aktiv|actif|activo|activa|ativo|ativa|attivo|attiva|actief|активный|активна"),
            Map.entry(
                    "To do",
                    "zu erledigen|à faire|a faire|por hacer|tareas por hacer|pendiente|a fazer|tarefas pendentes|pendente"
                            + "|da completare|da fare|te doen|к выполнению|未着手|待办"),
            Map.entry(
                    "In progress",
                    "in arbeit|in bearbeitung|wird durchgeführt|wird ausgeführt|en cours|en curso|en progreso|em andamento"
                            + "|em progresso|in corso|in lavorazione|in behandeling|в работе|в процессе|進行中|処理中|进行中|处理中"),
            Map.entry(
                    "Resolved",
                    "gelöst|behoben|résolu|résolue|résolu e|resuelta|resuelto|resolvida|resolvido|risolta|risolto|opgelost|решён|решен"
                            + "|решена|решено|解決|解決済み|処理済み|已解决"),
            Map.entry(
                    "Done",
                    "erledigt|fertig|abgeschlossen|terminé|terminée|terminé e|finalizada|finalizado|hecho|listo|completada|completado|concluída"
                            + "|concluído|completata|completato|gereed|voltooid|готово|выполнено|выполнена|完了|完成|已完成"),
            Map.entry(
                    "Closed",
                    "geschlossen|fermé|fermée|fermé e|cerrada|cerrado|fechada|fechado|chiusa|chiuso|gesloten|закрыт|закрыта|закрыто|закрытый"
                            + "|終了|クローズ|已关闭|关闭"),
            Map.entry(
                    "Rejected",
                    "abgewiesen|abgelehnt|zurückgewiesen|rejeté|rejetée|rejeté e|rechazada|rechazado|rejeitada|rejeitado|rifiutata|rifiutato"
                            + "|afgewezen|отклонён|отклонен|отклонена|отклонено|却下|已拒绝|拒绝")));

    private static final Map<String, String> TYPES = words(Map.ofEntries(
            Map.entry(
                    "Bug",
                    "fehler|anomalie|bogue|erreur|errores|defecto|defeito|erro|errore|difetto|fout|ошибка|дефект|баг|バグ|不具合|缺陷"
                            + "|错误|故障"),
            Map.entry(
                    "New feature",
                    "neue funktion|neues feature|funktion|évolution|nouvelle fonctionnalité|fonctionnalité|nueva funcionalidad"
                            + "|nueva función|funcionalidad|tareas nuevas|novo recurso|nova funcionalidade|funcionalidade|nuova funzione"
                            + "|nuova funzionalità|funzione|funzionalità|nieuwe functie|новая функция|новая функциональность|機能"
                            + "|新機能|要望|新功能|功能|需求"),
            Map.entry(
                    "Improvement",
                    "verbesserung|amélioration|mejora|melhoria|miglioramento|verbetering|улучшение|改善|改进"),
            Map.entry("Task", "aufgabe|tâche|tarea|tarefa|attività|taak|задача|タスク|任务"),
            Map.entry("Support", "unterstützung|assistance|soporte|suporte|supporto|ondersteuning|поддержка|サポート|支持")));

    private static final Map<String, String> LINKS = words(
            Map.ofEntries(
                    Map.entry(
                            "blocks",
                            "blockiert|bloque|bloquea|bloquea a|bloqueia|blocca|blokkeert|блокирует|ブロック先|ブロックする|阻挡|阻塞"),
                    Map.entry(
                            "blocked by",
                            "blockiert durch|blockiert von|wird blockiert durch|wird blockiert von|bloqué par|bloquée par|est bloqué par"
                                    + "|bloqueada por|bloqueado por|es bloqueado por|está bloqueado por|bloccato da|bloccata da|è bloccato da"
                                    + "|geblokkeerd door|wordt geblokkeerd door|блокируется|ブロック元|ブロックされている|被阻挡|被阻塞"),
                    Map.entry(
                            "duplicates",
                            "duplikat von|dupliziert|ist ein duplikat von|duplique|doublon de|duplica|duplica a|duplicado de|duplicada de"
                                    + "|duplicato di|dupliceert|duplicaat van|дублирует|重複している|重复"),
                    Map.entry(
                            "duplicated by",
                            "dupliziert durch|dupliziert von|wird dupliziert von|dupliqué par|duplicada por|duplicado por|duplicato da"
                                    + "|duplicata da|gedupliceerd door|дублируется|与其重复"),
                    Map.entry(
                            "depends on",
                            "hängt ab von|abhängig von|ist abhängig von|dépend de|depende de|dipende da|afhankelijk van|зависит от"
                                    + "|依存している|依赖于"),
                    Map.entry(
                            "sub-issue of",
                            "teil von|unteraufgabe von|sous tâche de|subtarea de|subtarefa de|sottoattività di|deeltaak van|подзадача")));

    private static final Pattern NUMBERED = Pattern.compile("(?<number>\\d{1,2}\\s*[-–:.)]\\s*)(?<words>\\p{L}.*)");

    private static final Set<String> OF_LEVELS =
            Set.of("priority", "severity", "user impact", "functional impact", "brand impact", "complexity", "effort");

    private ForeignValues() {}

    /** What an issue does to another one: {@code Blockiert durch} becomes {@code blocked by}. */
    public static String link(String words) {
        return LINKS.getOrDefault(key(words), words);
    }

    /** Words of a link before an id: {@code Blockiert durch #12} becomes {@code blocked by #12}. */
    public static String linked(String text) {
        int id = text.indexOf('#');
        String words = id < 0 ? "" : text.substring(0, id).strip();
        String english = LINKS.get(key(words.endsWith(":") ? words.substring(0, words.length() - 1) : words));
        return english == null ? text : english + " " + text.substring(id);
    }

    /** All words for some levels of our own scales, such as Low and None, as one expression. */
    public static String expression(String... levels) {
        Set<String> wanted = Set.of(levels);
        // The longest comes first, because others may be its beginning.
        Set<String> words =
                new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (Map<String, String> known : List.of(ForeignLevels.levels(), SCALES)) {
            known.forEach((word, level) -> {
                if (wanted.contains(level)) {
                    words.add(word);
                }
            });
        }
        return String.join("|", words);
    }

    /** A priority, severity or urgency: {@code Hoch} becomes {@code High (Hoch)}. */
    public static String level(String text) {
        return beside(ForeignLevels.levels(), text);
    }

    /** The name of a field of a form in English, if it is one of a level: {@code Schweregrad} becomes {@code Severity}. */
    public static String field(String name) {
        return ColumnNames.foreign(name)
                .filter(OF_LEVELS::contains)
                .flatMap(ColumnNames::inWords)
                .orElse(name);
    }

    /** A status: {@code Geschlossen} becomes {@code Closed (Geschlossen)}. */
    public static String status(String text) {
        return beside(STATES, text);
    }

    /** A status without the word of the tracker: {@code Geschlossen} becomes {@code Closed}. */
    public static String english(String status) {
        return STATES.getOrDefault(key(status), status);
    }

    /** A status as it stands, with the kind that its words have in English. */
    public static Status asStated(String status) {
        return new Status(status, StatusKind.of(english(status)));
    }

    /** A type: {@code Fehler} becomes {@code Bug}. */
    public static String type(String text) {
        return TYPES.getOrDefault(key(text), text);
    }

    private static String beside(Map<String, String> words, String text) {
        String english = words.get(key(text));
        Matcher numbered = english == null ? NUMBERED.matcher(text) : null;
        if (numbered != null && numbered.matches()) {
            String level = words.get(key(numbered.group("words")));
            return level == null ? text : numbered.group("number") + level + " (" + numbered.group("words") + ")";
        }
        return english == null ? text : english + " (" + text + ")";
    }

    private static String key(String text) {
        // Jira in French writes both genders in one word: Terminé(e).
        String plain = text.replace("(e)", " e");
        return Normalizer.normalize(plain.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private static Map<String, String> words(Map<String, String> foreign) {
        Map<String, String> english = new HashMap<>();
        foreign.forEach((word, others) -> {
            for (String other : others.split("\\|", -1)) {
                english.put(other, word);
            }
        });
        return Map.copyOf(english);
    }
}
