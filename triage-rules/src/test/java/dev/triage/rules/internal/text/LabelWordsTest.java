package dev.triage.rules.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelWordsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "severity::1, severity, 1, 1",
        "sev1, severity, 1, 1",
        "SEV-2, severity, 2, 2",
        "S1, severity, 1, 1",
        "s3, label, s3, s3",
        "Severity: 1, severity, 1, 1",
        "severity/S2, severity, 2, S2",
        "severity: 1 - critical, severity, critical, 1 - critical",
        "severity: 1 - soon, severity, 1, 1 - soon",
        "priority/1-Urgent, priority, urgent, 1-Urgent",
        "impact: 2. High, impact, high, 2. High",
        "**bug**, label, bug, bug",
        "urgency/high, urgency, high, high",
        "cvss:9.8, cvss, 9.8, 9.8",
        "P0, priority, 0, 0",
        "p-2, priority, 2, 2",
        "P1: urgent, priority, 1, 1",
        "P0-critical, priority, 0, 0",
        "priority/critical-urgent, priority, critical urgent, critical-urgent",
        "Priority High, priority, High, High",
        "high priority, priority, high, high",
        "prio1, priority, 1, 1",
        "type: bug, type, bug, bug",
        "kind/bug, type, bug, bug",
        "C-bug, type, bug, bug",
        "T-bug, type, bug, bug",
        "t:bug, type, bug, bug",
        "type-bug, type, bug, bug",
        "type inference, label, type inference, type inference",
        "bug, label, bug, bug",
        "🐛 bug, label, bug, bug",
        "bug 🐛, label, bug, bug",
        ":bug: bug, label, bug, bug",
        "*duplicate, label, duplicate, duplicate",
        "[bug], label, bug, bug",
        "[Priority] High, priority, High, High",
        "[Type] Bug, type, bug, Bug",
        "[Status] In Progress, status, in progress, In Progress",
        "[Severity]Critical, severity, critical, Critical",
        "[P1] Sync, priority, 1, 1",
        "(Component) Editor, area, editor, Editor",
        "Priority：High, priority, High, High",
        "s1-critical, severity, 1, 1",
        "s3-storage, label, s3 storage, s3-storage",
        "🐛, label, 🐛, 🐛",
        "type: 🚀 feature, type, feature, feature",
        "area/Billing Service, area, billing service, Billing Service",
        "area/panel/table, area, panel table, panel/table",
        "A-parser, area, parser, parser",
        "comp: forms, area, forms, forms",
        "UI/UX, label, ui ux, UI/UX",
        "CI/CD, label, ci cd, CI/CD",
        "effort1: hours, effort, hours, hours",
        "low-effort, effort, low, low",
        "size/XL, effort, xl, XL",
        "customer: acme, customer, acme, acme",
        "I-crash, label, crash, crash",
        "http://x, http, x, x",
        "C++, label, c++, C++",
        "a:, label, a, a:",
    })
    void aLabelIsTakenApart(String label, String topic, String word, String written) {
        LabelWords words = LabelWords.of(label);

        assertThat(words.topic()).isEqualTo(topic);
        assertThat(words.word()).isEqualToIgnoringCase(word);
        assertThat(words.written()).isEqualTo(written);
    }
}
