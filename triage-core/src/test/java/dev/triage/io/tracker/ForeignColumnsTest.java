package dev.triage.io.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.ReadResult;
import dev.triage.io.documents.InputFormat;
import dev.triage.model.Issue;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables and documents in other languages: the names of the inputs, their levels, and links. */
class ForeignColumnsTest {

    private static final String LEVELS = "High Yes Medium Complex solution 3 P1 [Ann] [do it] [Depends on #2]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nummer;Titel;Auswirkung auf Nutzer;Auswirkung auf die Funktion;Auswirkung auf die Marke;Komplexität;Aufwand;Empfohlene Priorität"
                        + ";Zuständig;Nächste Schritte;Abhängigkeiten | 1;t;Hoch;Ja;Mittel;Komplex;3;P1;Ann;do it;#2",
                "N°;Titre;Impact utilisateur;Impact fonctionnel;Impact sur la marque;Complexité;Effort;Priorité recommandée"
                        + ";Assigné à;Prochaines étapes;Dépendances | 1;t;Élevé;Oui;Moyen;Complexe;3;P1;Ann;do it;#2",
                "Número;Título;Impacto en los usuarios;Impacto funcional;Impacto en la marca;Complejidad;Esfuerzo;Prioridad recomendada"
                        + ";Asignado a;Próximos pasos;Dependencias | 1;t;Alto;Sí;Medio;Complejo;3;P1;Ann;do it;#2",
                "Número;Título;Impacto no usuário;Impacto funcional;Impacto na marca;Complexidade;Esforço;Prioridade recomendada"
                        + ";Responsável;Próximos passos;Dependências | 1;t;Alto;Sim;Médio;Complexo;3;P1;Ann;do it;#2",
                "Numero;Titolo;Impatto sugli utenti;Impatto funzionale;Impatto sul marchio;Complessità;Sforzo;Priorità consigliata"
                        + ";Assegnato a;Prossimi passi;Dipendenze | 1;t;Alto;Sì;Medio;Complesso;3;P1;Ann;do it;#2",
                "Nummer;Onderwerp;Impact op gebruikers;Functionele impact;Impact op het merk;Complexiteit;Inspanning;Aanbevolen prioriteit"
                        + ";Toegewezen aan;Volgende stappen;Afhankelijkheden | 1;t;Hoog;Ja;Gemiddeld;Complex;3;P1;Ann;do it;#2",
                "Номер;Тема;Влияние на пользователей;Влияние на функциональность;Влияние на бренд;Сложность;Трудозатраты"
                        + ";Рекомендуемый приоритет;Исполнитель;Следующие шаги;Зависимости | 1;t;Высокий;Да;Средний;Сложный;3;P1;Ann;do it;#2",
                "番号;件名;ユーザーへの影響;機能への影響;ブランドへの影響;複雑さ;工数;推奨優先度;担当者;次のステップ;依存関係" + " | 1;t;高;はい;中;複雑;3;P1;Ann;do it;#2",
                "编号;标题;用户影响;功能影响;品牌影响;复杂度;工作量;推荐优先级;负责人;下一步;依赖 | 1;t;高;是;中;复杂;3;P1;Ann;do it;#2",
            })
    void areReadInTablesAndDocuments(String header, String row) throws IOException {
        assertThat(levels(read(InputFormat.CSV, header, row))).isEqualTo("#1 t " + LEVELS);
        assertThat(levels(read(InputFormat.MARKDOWN, bars(header), "|---".repeat(11) + "|", bars(row))))
                .isEqualTo("1 t " + LEVELS.replace("Depends on ", ""));
        String[] names = header.split(";", -1);
        String[] values = row.split(";", -1);
        StringBuilder document = new StringBuilder("## t\n\n");
        for (int i = 0; i < names.length; i++) {
            document.append("- ")
                    .append(names[i])
                    .append(": ")
                    .append(values[i])
                    .append('\n');
        }
        assertThat(levels(read(InputFormat.MARKDOWN, document.toString())))
                .isEqualTo("1 t " + LEVELS.replace("Depends on ", ""));
    }

    private static String bars(String row) {
        return "|" + row.replace(';', '|') + "|";
    }

    private static String levels(Issue issue) {
        return issue.id() + " " + issue.title() + " " + issue.impact().user() + " "
                + issue.impact().functional() + " " + issue.impact().brand() + " "
                + issue.classification().complexity() + " " + issue.resources().effort() + " "
                + issue.recommendedPriority() + " " + issue.assignees() + " " + issue.nextSteps() + " "
                + issue.resources().dependencies();
    }

    /** The level and its note, or what is told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Hoch                        | High               | -",
                "Mittel bis hoch             | Medium–High        | -",
                "Mittel–Hoch                 | Medium–High        | -",
                "Hoch (alle Nutzer)          | High               | alle Nutzer",
                "Hoch – alle Nutzer          | High               | alle Nutzer",
                "Sehr hoch                   | High               | -",
                "gering                      | Low                | -",
                "Moyen à élevé               | Medium–High        | -",
                "unbekannt                   | unknown            | -",
                "Media outlets cannot sign in | Unknown user impact | -",
                "Alta Vista users            | Unknown user impact | -",
                "Si users                    | Unknown user impact | -",
            })
    void levelsAreReadInOtherLanguages(String written, String level, String note) throws IOException {
        ReadResult result =
                InputFormat.CSV.reader().read("x", new StringReader("id;title;user impact\n1;t;" + written));
        if (level.startsWith("Unknown")) {
            assertThat(result.problems().get(0).message()).contains("unknown user impact (");
        } else {
            assertThat(result.problems()).isEmpty();
            assertThat(result.issues().get(0).impact().user().toString())
                    .isEqualTo(note == null ? level : level + " (" + note + ")");
        }
    }

    /** What a cell says that Redmine writes, in the language of its user. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Zugehörige Tickets         | Blockiert #13                     | [Blocks #13]      | -",
                "Zugehörige Tickets         | Blockiert durch #12, Beziehung mit #3 | [Blocked by #12, Related to #3] | -",
                "Zugehörige Tickets         | Duplikat von #14                  | []                | #14",
                "Zugehörige Tickets         | Dupliziert #14                    | []                | #14",
                "Zugehörige Tickets         | Dupliziert durch #14              | [Related to #14]  | -",
                "Demandes liées             | Bloque #13, Bloqué par #12        | [Blocks #13, Blocked by #12] | -",
                "Demandes liées             | Duplique #14                      | []                | #14",
                "Peticiones relacionadas    | bloquea a #13, bloqueada por #12  | [Blocks #13, Blocked by #12] | -",
                "Tarefas relacionadas       | Bloqueia #13, Bloqueado por #12   | [Blocks #13, Blocked by #12] | -",
                "Segnalazioni correlate     | blocca #13, bloccata da #12       | [Blocks #13, Blocked by #12] | -",
                "Gerelateerde issues        | Blokkeert #13, Geblokkeerd door #12 | [Blocks #13, Blocked by #12] | -",
                "Связанные задачи           | Блокирует #13, Блокируется #12    | [Blocks #13, Blocked by #12] | -",
                "関連するチケット             | ブロック先 #13, ブロック元 #12      | [Blocks #13, Blocked by #12] | -",
                "相关的问题                  | 阻挡 #13, 被阻挡 #12               | [Blocks #13, Blocked by #12] | -",
                "Übergeordnetes Ticket      | 12                                | [Sub-issue of #12] | -",
                "Tâche parente              | 12                                | [Sub-issue of #12] | -",
                "Tarea padre                | #12                               | [Sub-issue of #12] | -",
            })
    void relatedIssuesAreLinks(String column, String cell, String links, String duplicateOf) throws IOException {
        Issue issue = read(InputFormat.CSV, "#;Tracker;Thema;" + column, "1;Fehler;t;\"" + cell + "\"");
        assertThat(issue.resources().dependencies()).hasToString(links);
        assertThat(issue.tracked().duplicateOf()).isEqualTo(duplicateOf);
        assertThat(issue.tracked().fields()).isEmpty();
    }

    @Test
    void linksInDocumentsHaveTheirDirection() throws IOException {
        Issue issue = read(
                InputFormat.MARKDOWN,
                "## #1 t",
                "- Auswirkung auf Nutzer: Hoch",
                "- Abhängigkeiten: Blockiert #13; Blockiert durch #12");
        assertThat(issue.resources().dependencies()).containsExactly("blocks #13", "blocked by #12");
    }

    /** Letters of other scripts are words, not signs around words. */
    @Test
    void titlesInOtherScriptsAreTitles() throws IOException {
        for (String title : List.of("Сбой при запуске", "起動時に落ちる", "Öffnen scheitert", "Έξοδος")) {
            assertThat(read(InputFormat.MARKDOWN, "| Title | User impact |", "|---|---|", "| " + title + " | High |")
                            .title())
                    .isEqualTo(title);
            assertThat(read(InputFormat.MARKDOWN, "## P1 " + title, "- User impact: High")
                            .title())
                    .isEqualTo(title);
            assertThat(read(InputFormat.MARKDOWN, "## #7 " + title, "- User impact: High")
                            .title())
                    .isEqualTo(title);
        }
        assertThat(read(InputFormat.MARKDOWN, "## Сбой P1 при запуске", "- User impact: High")
                        .title())
                .isEqualTo("Сбой P1 при запуске");
    }

    /** Estimated hours are no effort from 1 to 5. */
    @Test
    void hoursAreNoEffort() throws IOException {
        for (String hours : List.of("2.00", "2,00", "2,5", "4,25")) {
            Issue issue = read(InputFormat.CSV, "#;Tracker;Thema;Geschätzter Aufwand", "1;Fehler;t;" + hours);
            assertThat(issue.resources().effort().known()).as(hours).isFalse();
            assertThat(issue.tracked().fields()).hasToString("[Effort: " + hours + "]");
        }
    }

    /** A letter with its accent behind it is the same letter. */
    @Test
    void namesAreComposed() throws IOException {
        Issue issue = read(InputFormat.CSV, "ID;Titre;Complexite\u0301;Priorite\u0301", "1;t;Simple;Haute");
        assertThat(issue.classification().complexity()).hasToString("Simple fix");
        assertThat(issue.tracked().fields()).hasToString("[Priority: High (Haute)]");
    }

    @Test
    void statesInDocumentsHaveTheirKind() throws IOException {
        assertThat(read(InputFormat.MARKDOWN, "## #1 t", "- Aufwand: 2", "- Status: Geschlossen")
                        .status()
                        .kind())
                .hasToString("CLOSED");
    }

    private static Issue read(InputFormat format, String... lines) throws IOException {
        ReadResult result = format.reader().read("x", new StringReader(String.join("\n", lines)));
        assertThat(result.problems()).isEmpty();
        assertThat(result.issues()).hasSize(1);
        return result.issues().get(0);
    }
}
