@rem Starts the command line from the jar beside this script; options for Java go into JAVA_OPTS.
@java %JAVA_OPTS% -jar "%~dp0triage.jar" %*
