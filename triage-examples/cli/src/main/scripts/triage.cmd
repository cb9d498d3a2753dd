@rem Starts the command line from the jar beside this script. The quick compiler of the JVM halves the processor time of all but
@rem the longest runs; options for Java in JAVA_OPTS come later and win, such as -XX:TieredStopAtLevel=4 for the other one.
@java -XX:TieredStopAtLevel=1 %JAVA_OPTS% -jar "%~dp0triage.jar" %*
