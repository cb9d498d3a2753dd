package dev.triage.io.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.model.Assignee;
import dev.triage.model.Issue;
import dev.triage.model.StatusKind;
import java.io.IOException;
import java.io.StringReader;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What several rows of a table say together. */
class CsvRowsTest {

    @Test
    void rowsOfOneIssueAddUp() throws IOException {
        ReadResult read = read("Number,Title,Area\n1,Grid,Result\n1,Grid,Editor\n2,Sign-in,Web\n");

        assertThat(read.problems()).isEmpty();
        assertThat(read.issues())
                .extracting(issue -> issue.classification().components())
                .hasToString("[[Result, Editor], [Web]]");
    }

    @Test
    void rowsOfOneIssueWithoutAnEndAddUpToALimit() throws IOException {
        StringBuilder rows = new StringBuilder("Number,Title,Tags\n");
        for (int i = 0; i < 150_000; i++) {
            rows.append("1,Grid,tag ").append(i).append('\n');
        }
        ReadResult read = read(rows.toString());

        assertThat(read.issues()).hasSize(1);
        assertThat(read.problems())
                .extracting(Problem::message)
                .first(InstanceOfAssertFactories.STRING)
                .startsWith("This issue has 10000 labels");
        assertThat(read.problems()).hasSizeGreaterThan(10);
    }

    @Test
    void aDayAfterThe12thTellsTheOrder() throws IOException {
        assertThat(opened("Id,Title,Created\n1,a,03/04/2026\n2,b,16/02/2026 15:26\n"))
                .isEqualTo("[2026-04-03T00:00:00Z, 2026-02-16T15:26:00Z]");
        assertThat(opened("Id,Title,Created\n1,a,3/4/2026\n2,b,02/16/2026 03:26 PM\n"))
                .isEqualTo("[2026-03-04T00:00:00Z, 2026-02-16T15:26:00Z]");
    }

    @Test
    void aDateWithHyphensHasAnOrderAsWell() throws IOException {
        assertThat(opened("Id,Title,Created\n1,a,03-04-2026\n2,b,16-02-2026 15:26\n"))
                .isEqualTo("[2026-04-03T00:00:00Z, 2026-02-16T15:26:00Z]");
        assertThat(opened("Id,Title,Created\n1,a,3/4/26\n2,b,2/16/26 3:26 PM\n"))
                .isEqualTo("[2026-03-04T00:00:00Z, 2026-02-16T15:26:00Z]");
    }

    @Test
    void unreadableDatesAreOneWarning() throws IOException {
        ReadResult read = read("Id,Title,Modified\n1,a,11 days ago\n2,b,2 days ago\n3,c,a day ago\n");

        assertThat(read.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "t.csv:2: warning: Modified: expected a time, such as 2026-01-31T12:00:00Z, but found (11 days ago)."
                                + " It was left out. 2 more rows have the same problem.");
    }

    /** Programs write such times where there is none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-00-00 00:00:00",
                "0001-01-01T00:00:00Z",
                "1970-01-01T00:00:00Z",
                "1970-01-01 00:00:00",
                "never",
                "N/A",
                "None",
                "TBD",
                "unknown",
                "0"
            })
    void timesThatAreNoneStateNothing(String none) throws IOException {
        Issue issue = only("Id,Title,Status,Due,Closed\n1,a,Parked," + none + "," + none + "\n");

        assertThat(issue.status().kind()).isEqualTo(StatusKind.UNCLEAR);
        assertThat(issue.tracked().due()).isNull();
        assertThat(issue.tracked().closed()).isNull();
    }

    @Test
    void aMissingColumnOfTitlesIsOneError() throws IOException {
        assertThat(read("Issue id,Duplicates\n1,2\n2,1\n").problems()).hasSize(1);
    }

    @Test
    void knowsTheIdsOfRedmineAndAsana() throws IOException {
        assertThat(read("#,Subject\n12,s\n").issues()).extracting(Issue::id).containsExactly("#12");
        assertThat(read("Task ID,Name\n12,s\n").issues()).extracting(Issue::id).containsExactly("#12");
    }

    @Test
    void dashesStateNothing() throws IOException {
        assertThat(read("Bug ID,Summary,Resolution,Priority\n1,s, ---,--\n").issues())
                .extracting(issue -> issue.tracked().fields())
                .hasToString("[[]]");
    }

    @Test
    void wordsForNoPersonAndNoPartStateNothing() throws IOException {
        Issue issue = only("Id,Summary,Subsystem,Fix versions,Assignee\n1,s,No Subsystem,Unscheduled,Unassigned\n");

        assertThat(issue.classification().components()).isEmpty();
        assertThat(issue.tracked().milestone()).isNull();
        assertThat(issue.assignees()).isEmpty();
        assertThat(only("Id,Title,Assigned To\n1,s,Ann <ann@example.org>\n").assignees())
                .extracting(Assignee::name)
                .containsExactly("Ann");
    }

    @ParameterizedTest
    @CsvSource({
        "Canceled,,closed",
        "Won't fix,,closed",
        "in_progress,,in progress",
        "accepted,2026-10-03,closed",
        "Abgenommen,2026-10-03,closed",
        "Abgenommen,,unclear",
        "Reopened,2026-10-03,open"
    })
    void statesAreReadAsPeopleMeanThem(String status, String accepted, String kind) throws IOException {
        Issue issue =
                only("Id,Title,Status,Accepted at\n1,s," + status + "," + (accepted == null ? "" : accepted) + "\n");

        assertThat(issue.status().kind().label()).isEqualTo(kind);
    }

    @Test
    void testCasesAreLeftOut() throws IOException {
        ReadResult read = read("ID,Work Item Type,Title\n1,Bug,a\n2,Test Case,b\n3,Test Suite,c\n4,Shared Steps,d\n");

        assertThat(read.issues()).extracting(Issue::id).containsExactly("#1");
        assertThat(read.problems())
                .extracting(Problem::message)
                .containsExactly("3 test cases or parts of test plans were left out: they are no issues.");
    }

    @Test
    void linksOfRedmineAreRead() throws IOException {
        Issue issue =
                only("#,Subject,Parent task,Related issues\n12,s,4,\"Blocks #13, Duplicates #8, Related to #5\"\n");

        assertThat(issue.resources().dependencies()).containsExactly("Blocks #13", "Related to #5", "Sub-issue of #4");
        assertThat(issue.tracked().duplicateOf()).isEqualTo("#8");
        assertThat(only("Task ID,Name,Parent task\n12,s,Pay by card\n")
                        .resources()
                        .dependencies())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#;Tracker;Status;Priorität;Thema;Autor;Zugewiesen an;Zielversion;Abgabedatum;Angelegt",
                "#;Tracker;Statut;Priorité;Sujet;Auteur;Assigné à;Version cible;Échéance;Créé",
                "#;Tipo;Estado;Prioridad;Asunto;Autor;Asignado a;Versión prevista;Fecha fin;Creado",
                "#;Tipo;Situação;Prioridade;Título;Autor;Atribuído para;Versão;Data prevista;Criado em",
                "#;トラッカー;ステータス;優先度;題名;作成者;担当者;対象バージョン;期日;作成日",
                "#;跟踪;状态;优先级;主题;作者;指派给;目标版本;计划完成日期;创建于",
                "#;Трекер;Статус;Приоритет;Тема;Автор;Назначена;Версия;Срок завершения;Создано"
            })
    void columnsMayHaveNamesInOtherLanguages(String header) throws IOException {
        Issue issue = only(header + "\n12;Bug;New;High;s;Bob;Ann;2.0;2026-12-01;2026-10-01 10:00\n");

        assertThat(issue.id() + " " + issue.title() + " " + issue.status()).isEqualTo("#12 s New");
        assertThat(issue.assignees()).extracting(Assignee::name).containsExactly("Ann");
        assertThat(issue.tracked().fields()).first().hasToString("Priority: High");
        assertThat(issue.tracked().type() + " " + issue.tracked().milestone()).isEqualTo("Bug 2.0");
        assertThat(issue.tracked().due()).isEqualTo("2026-12-01T00:00:00Z");
        assertThat(issue.tracked().opened()).isEqualTo("2026-10-01T10:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Fehler  | Offen         | Hoch       | Bug Open (Offen) High (Hoch)
            Aufgabe | In Arbeit     | Am höchsten | Task In progress (In Arbeit) Highest (Am höchsten)
            Anomalie | Résolu       | Immédiat   | Bug Resolved (Résolu) Immediate (Immédiat)
            Tarea   | Cerrada       | Media      | Task Closed (Cerrada) Medium (Media)
            Defeito | Em andamento  | BAIXA      | Bug In progress (Em andamento) Low (BAIXA)
            Taak    | Afgewezen     | Spoed      | Task Rejected (Afgewezen) Urgent (Spoed)
            Ошибка  | Новая         | Критический | Bug New (Новая) Critical (Критический)
            不具合    | 処理済み         | 今すぐ      | Bug Resolved (処理済み) Immediate (今すぐ)
            缺陷      | 已关闭           | 严重       | Bug Closed (已关闭) Major (严重)
            Bug     | Open          | High       | Bug Open High
            """)
    void levelsAndStatesMayBeInOtherLanguages(String type, String status, String priority, String read)
            throws IOException {
        Issue issue = only("ID,Title,Type,Status,Priority\n1,s," + type + "," + status + "," + priority + "\n");

        assertThat(issue.tracked().type()
                        + " " + issue.status()
                        + " "
                        + issue.tracked().fields().get(0).value())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Vorgangsschlüssel;Zusammenfassung;Status;Statuskategorie;Benutzerdefiniertes Feld (Schweregrad)"
                        + "! HB-1;Suche;Im Test;In Arbeit;Kritisch ! IN_PROGRESS Severity Critical (Kritisch)",
                "Clé de ticket;Résumé;État;Catégorie d'état;Champs personnalisés (Sévérité)"
                        + "! HB-1;Recherche;Terminé(e);Terminé;Critique ! CLOSED Severity Critical (Critique)",
                "Clave de incidencia;Resumen;Estado;Categoría de estado;Campo personalizado (Riesgo)"
                        + "! HB-1;Busca;Por revisar;En curso;Alto ! IN_PROGRESS Riesgo Alto",
            })
    void fieldsAndCategoriesOfJiraAreKnownInOtherLanguages(String header, String row, String expected)
            throws IOException {
        Issue issue = only(header + "\n" + row + "\n");

        assertThat(issue.status()).isNotNull();
        assertThat(issue.status().kind() + " " + issue.tracked().fields().get(0).name() + " "
                        + issue.tracked().fields().get(0).value())
                .isEqualTo(expected);
    }

    private static Issue only(String table) throws IOException {
        ReadResult read = read(table);
        assertThat(read.problems()).isEmpty();
        assertThat(read.issues()).hasSize(1);
        return read.issues().get(0);
    }

    private static String opened(String table) throws IOException {
        return read(table).issues().stream()
                .map(issue -> issue.tracked().opened())
                .toList()
                .toString();
    }

    private static ReadResult read(String table) throws IOException {
        return new CsvReader().read("t.csv", new StringReader(table));
    }
}
