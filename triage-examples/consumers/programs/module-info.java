module app {
    requires dev.triage.core;
    requires dev.triage.rules;
}
