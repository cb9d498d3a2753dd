module app {
    requires dev.triage.rules;
}
