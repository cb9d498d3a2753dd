package dev.triage.io.internal;

import java.util.Map;

/** What trackers call the columns of a table in German, French, Spanish, Portuguese, Italian, Dutch, Russian, Japanese and Chinese. */
final class ForeignNames {

    static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry(
                    "id",
                    "vorgangsschlüssel|schlüssel|clé de ticket|clé|clave de incidencia|clave|chave da item|chave|キー|编号"),
            Map.entry(
                    "title",
                    "thema|titel|zusammenfassung|betreff|sujet|titre|résumé|asunto|título|resumen|resumo|assunto|oggetto|titolo|riepilogo"
                            + "|onderwerp|samenvatting|тема|название|題名|件名|要約|主题|标题|概要"),
            Map.entry("status", "statut|état|estado|situação|stato|статус|ステータス|状態|状态"),
            Map.entry(
                    "status category",
                    "statuskategorie|catégorie d état|catégorie de statut|categoría de estado|categoria de status|categoria di stato"
                            + "|statuscategorie|категория статуса|ステータス カテゴリ|ステータスカテゴリ|状态类别"),
            Map.entry(
                    "type",
                    "vorgangstyp|typ|type de ticket|tipo|tipo de incidencia|tipo di ticket|трекер|тип|トラッカー|種別|跟踪|类型"),
            Map.entry("priority", "priorität|priorité|prioridad|prioridade|priorità|prioriteit|приоритет|優先度|优先级"),
            Map.entry(
                    "severity",
                    "schweregrad|sévérité|gravité|severidad|gravedad|severidade|gravidade|gravità|ernst|重要度|严重程度|严重性"),
            Map.entry("labels", "stichwörter|schlagwörter|étiquettes|etiquetas|etichette|метки|ラベル|标签"),
            Map.entry("categories", "kategorie|catégorie|categoría|categoria|categorie|категория|カテゴリ|カテゴリー|类别"),
            Map.entry(
                    "components",
                    "komponente|komponenten|komponente n|composant|composants|componente|componentes|componenti|コンポーネント|模块"),
            Map.entry(
                    "assignees",
                    "zugewiesen an|zugewiesene person|bearbeiter|zuständig|assigné à|assigné|responsable|asignado a|persona asignada|atribuído para"
                            + "|atribuído a|responsável|assegnato a|assegnatario|toegewezen aan|назначена|исполнитель|担当者|指派给|经办人"),
            Map.entry(
                    "milestone",
                    "zielversion|lösungsversion|meilenstein|version cible|versión prevista|versão|versão de destino|versione prevista"
                            + "|doelversie|версия|対象バージョン|目标版本"),
            Map.entry(
                    "due",
                    "abgabedatum|fällig|fälligkeitsdatum|fällig am|échéance|echéance|date d échéance|fecha fin|fecha de vencimiento"
                            + "|data prevista|data de vencimento|scadenza|data di scadenza|einddatum|срок завершения|期日|计划完成日期|到期日"),
            Map.entry(
                    "opened",
                    "angelegt|erstellt|erstellt am|créé|création|date de création|creado|creada|criado|criado em|creato|data di creazione"
                            + "|aangemaakt|создано|作成日|创建于|创建日期"),
            Map.entry(
                    "updated",
                    "aktualisiert|geändert|mis à jour|mise à jour|actualizado|actualizada|atualizado|alterado em|aggiornato|bijgewerkt|обновлено"
                            + "|更新日|更新于|更新日期"),
            Map.entry(
                    "closed",
                    "geschlossen|erledigt am|gelöst|fermé|résolu|cerrado|resuelto|fechado|resolvido|chiuso|risolto|gesloten|закрыто"
                            + "|終了日|结束日期|解决日期"),
            Map.entry("description", "beschreibung|descripción|descrição|descrizione|beschrijving|описание|説明|描述"));

    private ForeignNames() {}
}
