package dev.triage.io.internal;

import dev.triage.ranking.internal.ForeignLevels;
import java.util.Map;

/** What trackers call the columns of a table in German, French, Spanish, Portuguese, Italian, Dutch, Russian, Japanese and Chinese. */
final class ForeignNames {

    static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry(
                    "id",
                    "vorgangsschlüssel|schlüssel|clé de ticket|clé|clave de incidencia|clave|chave da item|chave|キー|编号"
                            + "|vorgangsnummer|ticketnummer|nummer|numéro|nº|número|numero|номер|番号|チケット番号|工单号"),
            Map.entry(
                    "title",
                    "thema|titel|zusammenfassung|betreff|sujet|titre|résumé|asunto|título|resumen|resumo|assunto|oggetto"
                            + "|titolo|riepilogo|onderwerp|samenvatting|тема|название|題名|件名|要約|主题|标题|概要|überschrift|bezeichnung"
                            + "|kurzbeschreibung|intitulé|objet|заголовок|タイトル|表題|名称"),
            Map.entry("status", "statut|état|estado|situação|stato|статус|ステータス|状態|状态|zustand"),
            Map.entry(
                    "status category",
                    "statuskategorie|catégorie d état|catégorie de statut|categoría de estado|categoria de status|categoria di stato"
                            + "|statuscategorie|категория статуса|ステータス カテゴリ|ステータスカテゴリ|状态类别"),
            Map.entry(
                    "type",
                    "vorgangstyp|arbeitselementtyp|type d élément de travail|tipo de elemento de trabajo|tipo de item de trabalho|tipo di elemento di lavoro|typ|type de ticket|tipo|tipo de incidencia|tipo di ticket|трекер|тип|トラッカー|種別|跟踪|类型"
                            + "|vorgangsart|ticketart|tipo de ticket|tipo de problema|soort|タイプ|課題タイプ"),
            Map.entry("priority", ForeignLevels.names("priority")),
            Map.entry("severity", ForeignLevels.names("severity")),
            Map.entry(
                    "labels",
                    "stichwörter|schlagwörter|étiquettes|etiquetas|etichette|метки|ラベル|标签|mots clés|palabras clave"
                            + "|palavras chave|parole chiave|trefwoorden|キーワード|关键字"),
            Map.entry("categories", "kategorie|catégorie|categoría|categoria|categorie|категория|カテゴリ|カテゴリー|类别"),
            Map.entry(
                    "components",
                    "komponente|komponenten|komponente n|composant|composants|componente|componentes|componenti|コンポーネント|模块"
                            + "|modul|module|módulo|modulo|bereich|onderdeel|компонент|компоненты|модуль|モジュール|组件"),
            Map.entry(
                    "assignees",
                    "zugewiesen an|zugewiesen zu|zugewiesene person|personne assignée|bearbeiter|zuständig|assigné à|assigné|responsable|asignado a"
                            + "|persona asignada|atribuído para|atribuído a|responsável|assegnato a|assegnatario|toegewezen aan"
                            + "|назначена|исполнитель|担当者|指派给|经办人|zuständige person|verantwortlich|verantwortlicher|verantwortliche"
                            + "|bearbeitet von|affecté à|attribué à|asignado|encargado|responsabile|verantwoordelijke|behandelaar"
                            + "|ответственный|担当|負責人|负责人|处理人"),
            Map.entry(
                    "milestone",
                    "zielversion|lösungsversion|meilenstein|version cible|versión prevista|versão|versão de destino"
                            + "|versione prevista|doelversie|версия|対象バージョン|目标版本|lösungsversion en|version corrigée|version s corrigée s|versions corrigées|korrekturversion|korrekturversion en"
                            + "|versión de corrección|versão de correção|versão corrigida|jalon|hito|mijlpaal|веха|マイルストーン|里程碑"),
            Map.entry(
                    "due",
                    "abgabedatum|fällig|fälligkeitsdatum|fällig am|échéance|echéance|date d échéance|fecha fin"
                            + "|fecha de vencimiento|data prevista|data de vencimento|scadenza|data di scadenza|einddatum"
                            + "|срок завершения|期日|计划完成日期|到期日|fällig bis|frist|date limite|fecha límite|prazo|data limite|vervaldatum"
                            + "|срок|締切|期限|截止日期"),
            Map.entry(
                    "opened",
                    "angelegt|erstellt|erstellt am|créé|création|date de création|creado|creada|criado|criado em|creato"
                            + "|data di creazione|aangemaakt|создано|作成日|创建于|创建日期|erstellungsdatum|angelegt am|gemeldet am|créée|créé le"
                            + "|fecha de creación|data de criação|criação|creazione|aanmaakdatum|дата создания|作成日時|登録日|创建时间"),
            Map.entry(
                    "updated",
                    "aktualisiert|geändert|mis à jour|mise à jour|actualizado|actualizada|atualizado|alterado em|aggiornato"
                            + "|bijgewerkt|обновлено|更新日|更新于|更新日期|aktualisiert am|geändert am|zuletzt geändert|letzte änderung"
                            + "|mis à jour le|dernière mise à jour|date de mise à jour|modifié|fecha de actualización"
                            + "|última actualización|data de atualização|última atualização|ultimo aggiornamento|modificato"
                            + "|laatst bijgewerkt|gewijzigd|дата обновления|изменено|更新日時|更新时间|修改时间"),
            Map.entry(
                    "closed",
                    "geschlossen|erledigt|erledigt am|gelöst|fermé|résolu|cerrado|resuelto|fechado|resolvido|chiuso|risolto|gesloten"
                            + "|закрыто|終了日|结束日期|解决日期|geschlossen am|abgeschlossen am|gelöst am|fermé le|clôturé|clôturé le"
                            + "|date de clôture|résolu le|date de résolution|cerrada|fecha de cierre|resuelta|fecha de resolución"
                            + "|fechado em|data de fechamento|data di chiusura|risolta|afgesloten|opgelost|дата закрытия|решено"
                            + "|дата решения|完了日|解決日|关闭时间|关闭日期"),
            Map.entry("description", "beschreibung|descripción|descrição|descrizione|beschrijving|описание|説明|描述"),
            Map.entry("url", "lien|enlace|collegamento|ссылка|リンク|链接"),
            Map.entry(
                    "user impact",
                    "auswirkung auf nutzer|auswirkung auf die nutzer|auswirkungen auf nutzer|auswirkung auf benutzer"
                            + "|auswirkung auf anwender|nutzerauswirkung|auswirkung auf kunden|impact utilisateur|impact utilisateurs"
                            + "|impact sur les utilisateurs|impact client|impacto en usuarios|impacto en los usuarios"
                            + "|impacto en el usuario|impacto de usuario|impacto no usuário|impacto nos usuários|impacto para o usuário"
                            + "|impatto utente|impatto utenti|impatto sugli utenti|impact op gebruikers|gebruikersimpact"
                            + "|влияние на пользователей|воздействие на пользователей|ユーザーへの影響|ユーザへの影響|ユーザー影響|用户影响|对用户的影响"),
            Map.entry(
                    "functional impact",
                    "auswirkung auf die funktion|auswirkung auf funktion|auswirkung auf die funktionalität"
                            + "|funktionale auswirkung|impact fonctionnel|impact sur les fonctionnalités|impact sur la fonctionnalité"
                            + "|impacto funcional|impacto en la funcionalidad|impacto na funcionalidade|impatto funzionale"
                            + "|impatto sulla funzionalità|functionele impact|функциональное влияние|влияние на функциональность|機能への影響"
                            + "|機能的影響|功能影响|对功能的影响"),
            Map.entry(
                    "brand impact",
                    "auswirkung auf die marke|auswirkung auf marke|markenauswirkung|auswirkung auf den ruf|impact marque"
                            + "|impact sur la marque|impact de marque|impacto en la marca|impacto de marca|impacto na marca"
                            + "|impatto sul marchio|impatto sul brand|impact op het merk|merkimpact|влияние на бренд"
                            + "|влияние на репутацию|ブランドへの影響|品牌影响|对品牌的影响"),
            Map.entry(
                    "complexity",
                    "komplexität|complexité|complejidad|complexidade|complessità|complexiteit|сложность|複雑さ|複雑度|复杂度|复杂性"),
            Map.entry(
                    "effort",
                    "aufwand|arbeitsaufwand|geschätzter aufwand|effort estimé|esfuerzo|esfuerzo estimado|esforço"
                            + "|esforço estimado|sforzo|sforzo stimato|inspanning|geschatte inspanning|трудозатраты|трудоёмкость"
                            + "|трудоемкость|工数|工作量"),
            Map.entry("story points", "puntos de historia|pontos de história|ストーリーポイント|故事点"),
            Map.entry(
                    "recommended priority",
                    "empfohlene priorität|vorgeschlagene priorität|priorité recommandée|priorité proposée"
                            + "|prioridad recomendada|prioridade recomendada|priorità consigliata|priorità raccomandata"
                            + "|aanbevolen prioriteit|рекомендуемый приоритет|推奨優先度|推荐优先级|建议优先级"),
            Map.entry(
                    "next steps",
                    "nächste schritte|nächster schritt|prochaines étapes|prochaine étape|étapes suivantes|próximos pasos"
                            + "|siguientes pasos|próximos passos|prossimi passi|prossimi passaggi|volgende stappen|следующие шаги"
                            + "|дальнейшие шаги|次のステップ|次のアクション|下一步|后续步骤"),
            Map.entry(
                    "expertise",
                    "fachkenntnisse|erforderliche kenntnisse|benötigte kenntnisse|expertise requise|compétences"
                            + "|compétences requises|experiencia requerida|conocimientos requeridos|competencias|competências|competenze"
                            + "|competenze richieste|benodigde expertise|vaardigheden|компетенции|навыки|必要なスキル|スキル|所需技能|技能"),
            Map.entry(
                    "depends on",
                    "abhängigkeiten|abhängigkeit|abhängig von|hängt ab von|blockiert durch|dépendances|dépend de|bloqué par"
                            + "|dependencias|depende de|bloqueado por|bloqueada por|dependências|dipendenze|dipende da|bloccato da"
                            + "|bloccata da|afhankelijkheden|afhankelijk van|geblokkeerd door|зависимости|зависит от|依存関係|依存先|依赖|依赖项"),
            Map.entry("duplicate of", "duplikat von|doublon de|duplicado de|duplicato di|duplicaat van|重複元"),
            Map.entry(
                    "related issues",
                    "zugehörige tickets|demandes liées|peticiones relacionadas|tarefas relacionadas|segnalazioni correlate"
                            + "|gerelateerde issues|связанные задачи|関連するチケット|相关的问题"),
            Map.entry(
                    "parent",
                    "übergeordnetes ticket|übergeordnete aufgabe|übergeordneter vorgang|tâche parente|demande parente"
                            + "|tarea padre|tarefa pai|attività principale|hoofdissue|hoofdtaak|родительская задача|親チケット|親タスク|親課題|父任务"
                            + "|上级任务"),
            Map.entry("reactions", "stimmen|votos|voti|stemmen|голоса|投票|票数"),
            Map.entry(
                    "comments",
                    "kommentare|commentaires|comentarios|comentários|commenti|opmerkingen|комментарии|コメント数|评论数"),
            Map.entry("archived", "archiviert|archivé|archivado|arquivado|archiviato|gearchiveerd"));

    private ForeignNames() {}
}
