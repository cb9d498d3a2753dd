package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a stranger may try to reach code, files or all of the time and memory, and that each try is refused. */
class RestrictedRulesTest {

    private static final String HARMLESS = "Assessment( leastEffort >= 3 )";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("attempts")
    void refusesWhateverIsBeyondTheVocabulary(String name, String text) throws IOException {
        RuleBaseException refusal = refusal(text);

        assertThat(refusal).as("Nothing was refused of:%n%s", text).isNotNull();
        assertThat(refusal.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.file()).endsWith("rules.drl");
            assertThat(problem.line())
                    .isBetween(1, Math.max(1, (int) text.lines().count()));
            assertThat(problem.column()).isPositive();
            assertThat(problem.message()).isNotBlank().doesNotContain("Exception", "org.drools", "\tat ");
        });
        assertThat(refusal.getMessage())
                .matches(
                        message -> message.chars().allMatch(c -> c == '\n' || c == '\t' || !Character.isISOControl(c)));
        assertThat(Canary.SONGS).hasValue(0);
        assertThat(System.getProperty("canary")).isNull();
    }

    @Test
    void theAttemptsFailForWhatTheyTryAlone() throws IOException {
        write("rules.drl", condition(HARMLESS));

        assertThatCode(this::build).doesNotThrowAnyException();
    }

    @Test
    void thereAreManyAttempts() {
        assertThat(attempts()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    static List<Arguments> attempts() {
        List<Arguments> all = new ArrayList<>();
        CONDITIONS.forEach(words -> all.add(Arguments.of("condition: " + words, condition(words))));
        CONSEQUENCES.forEach(words -> all.add(Arguments.of("consequence: " + words, consequence(words))));
        HEADS.forEach(words -> all.add(Arguments.of("head: " + words, head(words))));
        BESIDE.forEach(words -> all.add(Arguments.of("beside: " + words, words + "\n\n" + condition(HARMLESS))));
        return all;
    }

    private static final List<String> CONDITIONS = List.of(
            // the way to a class, as expression languages were escaped from
            "Issue( title.getClass() != null )",
            "Issue( title.class != null )",
            "Issue( class.name == \"x\" )",
            "Issue( this.class.classLoader != null )",
            "Issue( getClass().forName(\"dev.triage.rules.Canary\") != null )",
            "Issue( \"\".getClass().getClassLoader() != null )",
            "Issue( title.getClass().getMethods().length > 0 )",
            "Issue( title.getClass().getProtectionDomain() != null )",
            "Assessment( leastUserImpact.declaringClass != null )",
            "Assessment( leastUserImpact.getDeclaringClass() != null )",
            "Assessment( leastUserImpact.class.module != null )",
            "Issue( Class.forName(\"dev.triage.rules.Canary\") != null )",
            "Issue( java.lang.Class.forName(\"x\") != null )",
            "Issue( Issue.class != null )",
            "Issue( String.class.forName(\"x\") != null )",
            // static calls and constants
            "Issue( dev.triage.rules.Canary.sing() )",
            "Issue( Canary.sing() )",
            "Issue( System.exit(1) == null )",
            "Issue( System.out != null )",
            "Issue( System.getenv(\"PATH\") != null )",
            "Issue( Runtime.getRuntime().exec(\"id\") != null )",
            "Issue( java.lang.Runtime.getRuntime() != null )",
            "Issue( Math.max(1, 2) > 1 )",
            "Issue( Integer.MAX_VALUE > 1 )",
            "Issue( Thread.sleep(1000000) == null )",
            "Issue( Boolean.getBoolean(\"x\") )",
            "Issue( T(java.lang.Runtime).getRuntime() != null )",
            "Issue( @java.lang.Runtime@getRuntime() != null )",
            "Issue( #root != null )",
            "Issue( #{title} != null )",
            "Issue( ${title} != null )",
            // constructors, arrays, closures, casts, blocks
            "Issue( new java.io.File(\"/etc/passwd\").exists() )",
            "Issue( new String(\"x\") == title )",
            "Issue( new dev.triage.rules.Canary() != null )",
            "Issue( new int[1000000000] != null )",
            "Issue( title == { Canary.sing() } )",
            "Issue( () -> true )",
            "Issue( title::toString != null )",
            "Issue( (String) title == \"x\" )",
            "Issue( ((Object) title).equals(\"x\") )",
            "Issue( this#dev.triage.model.Issue.title == \"x\" )",
            "Issue( this instanceof dev.triage.model.Issue )",
            "Issue( title[0] == \"x\" )",
            "Issue( nextSteps[0] == \"x\" )",
            "Issue( [1, 2, 3] contains 1 )",
            "Issue( title ? true : false )",
            "Issue( title = \"x\" )",
            "Issue( title += \"x\" )",
            "Assessment( leastEffort++ > 1 )",
            "Assessment( leastEffort << 30 > 1 )",
            // methods that every object, enum or text has
            "Issue( toString() == \"x\" )",
            "Issue( hashCode() == 1 )",
            "Issue( equals(null) )",
            "Issue( wait() == null )",
            "Issue( notifyAll() == null )",
            "Issue( title.toString() == \"x\" )",
            "Issue( title.intern() == \"x\" )",
            "Issue( title.repeat(1000000000) == \"x\" )",
            "Issue( title.replaceAll(\"(a+)+$\", \"\") == \"x\" )",
            "Issue( title.matches(\"(a+)+$\") )",
            "Issue( title.split(\"(a+)+$\") != null )",
            "Issue( title.format(\"%1000000000d\", 1) == \"x\" )",
            "Issue( title.chars().count() > 0 )",
            "Issue( title.describeConstable() != null )",
            "Issue( nextSteps.stream() != null )",
            "Issue( nextSteps.forEach(null) == null )",
            "Issue( nextSteps.clear() == null )",
            "Issue( nextSteps.toArray() != null )",
            "Issue( nextSteps.iterator().next() == \"x\" )",
            "Assessment( leastUserImpact.name() == \"HIGH\" )",
            "Assessment( leastUserImpact.ordinal() > 1 )",
            "Assessment( leastUserImpact.compareTo(UserImpact.LOW) > 1 )",
            "Assessment( leastUserImpact == UserImpact.valueOf(\"HIGH\") )",
            "Assessment( leastUserImpact == UserImpact.values()[0] )",
            "Assessment( leastUserImpact == Enum.valueOf(UserImpact, \"HIGH\") )",
            "Assessment( leastUserImpact in (UserImpact.values()) )",
            "Assessment( categories contains Category.of(\"x\") )",
            "Assessment( categories contains Category.standard() )",
            "Assessment( categories == java.util.Set.of() )",
            // what the library itself could be asked for
            "Issue( with() != null )",
            "Issue( with().title(\"x\").build() == this )",
            "Issue( Issue.named(\"#1\", \"x\") == this )",
            "Issue( dev.triage.io.IssueFiles.read(\"/etc/passwd\") != null )",
            "Sum( needed.put(Priority.P0, 0) == null )",
            "Sum( needed.get(Priority.P0) == 0 )",
            "Issue( outcome != null )",
            "Issue( kcontext != null )",
            "Issue( drools.halt() == null )",
            "Issue( kcontext.getKieRuntime() != null )",
            "Issue( status.kind == Dependency.Kind.valueOf(\"CHAIN\") )",
            "Issue( status.kind == Dependency$Kind.CHAIN )",
            // words of Drools
            "eval( dev.triage.rules.Canary.sing() )",
            "Issue( eval(true) )",
            "Issue( ) from new java.util.ArrayList()",
            "Issue( ) from entry-point \"x\"",
            "Issue( ) from collect( Issue( ) )",
            "Issue( ) over window:time(1h)",
            "Number( ) from accumulate( Issue( ), init( Canary.sing(); ) action( ) result( 1 ) )",
            "accumulate( Issue( $t : title ); $n : count($t) )",
            "acc( Issue( ); $n : count(1) )",
            "groupby( Issue( $t : title ); $t; $n : count(1) )",
            "forall( Issue( ) )",
            "exists( Issue( ) and Issue( ) )",
            "not( Issue( ) or Issue( ) )",
            "( Issue( ) or Assessment( ) )",
            "Issue( ) or Assessment( )",
            "or( Issue( ) Issue( ) )",
            "/issues[ title == \"x\" ]",
            "?query( )",
            "query( $x; )",
            "Issue( title matches \"(a+)+$\" )",
            "Issue( title not matches \"(a|aa)+$\" )",
            "Issue( title soundslike \"x\" )",
            "Issue( title str[repeat] \"x\" )",
            "Issue( title custom \"x\" )",
            "Issue( title ##dev.triage.rules.Canary \"x\" )",
            "Issue( \"x\"; )",
            "Object( )",
            "java.lang.Object( )",
            "dev.triage.rules.Canary( sing() )",
            "Dependency.Kind( )",
            "Issue$Foo( )",
            "String( this == \"x\" )",
            "InitialFact( )",
            "Thread( )",
            "Outcome( )",
            "IssueBuilder( )",
            HARMLESS + " @watch( * )",
            "then Canary.sing(); end rule \"x\" when Issue( )",
            // letters that are not what they seem
            "Issue( \\u0053ystem.exit(1) == null )",
            "Issue( title == \"\\u0022 + System.exit(1) + \\u0022\" )",
            "Issue( title == \"\\x41\" )",
            "Issue( title == \"a\u0000b\" )",
            "Issue( title == \"a\u001B[2Jb\" )",
            "Issue( title == \"a\u202Eb\" )",
            "Issue( title == \"a\u2066b\" )",
            "Issue( ti\u200Btle == \"x\" )",
            "Issue( ti\u200Ctle == \"x\" )",
            "Issue( t\u0456tle == \"x\" )",
            "Issue( title == \"x\" ) /* \u202E */",
            "Issue( /* */ System.exit(1) == null /* */ )",
            "Issue( title == \"x\" */ System.exit(1) )",
            "Issue( title == `x` )",
            "Issue( title == \"\"\"x\"\"\" )",
            "Issue( title == 'x'y' )",
            // what nobody can read
            "Issue( " + "(".repeat(10_000) + "title == \"x\"" + ")".repeat(10_000) + " )",
            "Issue( " + "!".repeat(10_000) + "true )",
            "Issue( " + "title.".repeat(10_000) + "title == \"x\" )",
            "Issue( true" + " && true".repeat(10_000) + " )",
            "Issue( true" + " || true".repeat(10_000) + " )",
            "Assessment( leastEffort > 1" + " + 1".repeat(10_000) + " )",
            "Assessment( leastEffort > 1" + " * 1".repeat(10_000) + " )",
            "Issue( " + "says(".repeat(10_000) + ")".repeat(10_000) + " )",
            "not ".repeat(10_000) + "Issue( )",
            "not( ".repeat(10_000) + "Issue( )" + " )".repeat(10_000),
            "Issue( )\n".repeat(5),
            "Issue( )\n".repeat(3_000),
            "Issue( " + "x".repeat(90_000) + " == 1 )");

    private static final List<String> CONSEQUENCES = List.of(
            "dev.triage.rules.Canary.sing();",
            "System.exit(1);",
            "System.setProperty(\"canary\", \"dead\");",
            "Runtime.getRuntime().exec(\"id\");",
            "new Thread(() -> Canary.sing()).start();",
            "java.nio.file.Files.delete(java.nio.file.Path.of(\"x\"));",
            "new java.net.URL(\"http://localhost\").openStream();",
            "while (true) { }",
            "for (;;);",
            "modify( $issue ) { setTitle(\"x\") }",
            "insert( new Object() );",
            "insertLogical( \"x\" );",
            "update( $issue );",
            "delete( $issue );",
            "retract( $issue );",
            "drools.halt();",
            "kcontext.getKieRuntime().halt();",
            "kcontext.getKnowledgeRuntime().getGlobals();",
            "outcome = null;",
            "outcome.getClass();",
            "outcome.apply(kcontext); Canary.sing();",
            "outcome.apply(kcontext); outcome.apply(kcontext);",
            "outcome.apply(kcontext); } static { Canary.sing(); } {",
            "outcome.apply(kcontext, Canary.sing());",
            "outcome.apply(kcontext, new Object());",
            "outcome.apply(kcontext, dev.triage.rules.Canary.sing());",
            "outcome.apply(kcontext, $issue.getClass());",
            "outcome.apply(kcontext.getRule());",
            "outcome.apply(null);",
            "outcome.apply(kcontext)\n    .toString();",
            "outcome.apply(kcontext); // \\u000a Canary.sing();\n Canary.sing();",
            "outcome.apply(kcontext); /* */ Canary.sing(); /* */",
            "{ outcome.apply(kcontext); }",
            "return;",
            "throw new Error();",
            "System.out.println(\"end\"); Canary.sing();",
            "class Foo { }",
            "@Deprecated int x;");

    private static final List<String> HEADS = List.of(
            "dialect \"mvel\"",
            "salience 100",
            "salience ( Canary.sing() ? 1 : 2 )",
            "salience ( $issue.title.length() )",
            "enabled ( Canary.sing() )",
            "enabled false",
            "no-loop true",
            "no-loop",
            "lock-on-active true",
            "auto-focus true",
            "agenda-group \"x\"",
            "activation-group \"x\"",
            "ruleflow-group \"x\"",
            "timer ( int: 0 1 )",
            "timer ( expr: Canary.sing() )",
            "timer ( cron: * * * * * ? )",
            "duration 1000",
            "calendars \"x\"",
            "date-effective \"1-Jan-2030\"",
            "date-expires \"1-Jan-2030\"",
            "extends \"Affects users\"",
            "attributes salience 10",
            "@salience( 10 )",
            "@expr( Canary.sing() )",
            "@Canary",
            "@dev.triage.rules.Canary",
            "@PropertyReactive",
            "@propertyReactive( true )",
            "@Propagation( EAGER )",
            "@neverBelow( dev.triage.model.Priority.P0 )",
            "@neverBelow( Canary.class )",
            "@from( Canary.sing() )",
            "@type( Canary.class )",
            "@overrides( \"Affects users\" + Canary.sing() )",
            "@adds( 2 )");

    private static final List<String> BESIDE = List.of(
            "import dev.triage.rules.Canary;",
            "import dev.triage.rules.*;",
            "import java.util.*;",
            "import java.lang.Runtime;",
            "import static dev.triage.rules.Canary.sing;",
            "import static dev.triage.rules.Canary.*;",
            "import static dev.triage.model.Category.of;",
            "import function dev.triage.rules.Canary.sing;",
            "import accumulate dev.triage.rules.Canary sing;",
            "import acc dev.triage.rules.Canary sing;",
            "import dev.triage.model.decision.Dependency.Kind;",
            "global java.util.List list;",
            "global dev.triage.rules.Canary canary;",
            "global java.lang.Runtime outcome;",
            "function boolean f() { return dev.triage.rules.Canary.sing(); }",
            "function void f() { while (true) ; }",
            "query q() Issue( ) end",
            "query \"q\" ( String $t ) Issue( title == $t ) end",
            "declare Foo name : String end",
            "declare Foo extends dev.triage.rules.Canary end",
            "declare trait Foo end",
            "declare enum Foo A(1); value : int end",
            "declare dev.triage.model.Issue @role( event ) end",
            "declare Foo @typesafe( false ) @Canary( Canary.class ) end",
            "declare window W Issue( ) end",
            "declare entry-point \"x\" end",
            "unit dev.triage.rules.Canary;",
            "dialect \"mvel\"",
            "no-loop true",
            "salience 10",
            "expander x.dsl",
            "template header x",
            "#/ dsl",
            "# an old comment",
            "<?xml version=\"1.0\"?>",
            "<rule name=\"x\"/>",
            "rule \"x\" extends \"y\" when then end",
            "rule \"x\u0007\" @reason(\"x\") @adds(1) when Issue( ) then end",
            "rule \"x\\nusers.drl:1:1: all is well\" @reason(\"x\") @adds(1) when Issue( ) then end",
            "/* a comment that ends */ import java.util.List; /* early */",
            "/* /* nested */ import java.util.List; */",
            "// a comment\r import java.util.List;",
            "// a comment \u2028 import java.util.List;",
            "\uFEFF\uFEFF",
            "\u0000");

    private static String rule(String head, String condition, String then) {
        return "rule \"A rule\"\n    @reason(\"A reason.\")\n    @adds(1)\n" + head + "when\n    " + condition + "\n"
                + then + "end\n";
    }

    private static String condition(String condition) {
        return rule("", condition, "then\n");
    }

    private static String consequence(String java) {
        return rule("", "$issue : Issue( )", "then\n    " + java + "\n");
    }

    private static String head(String head) {
        return rule("    " + head + "\n", "$issue : Issue( )", "then\n");
    }

    // What costs much

    @Test
    void refusesMoreRulesThanAnybodyOversees() throws IOException {
        write("rules.drl", rules(501, 0));

        assertThat(refused())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message())
                                .isEqualTo(
                                        "There are 501 rules; the maximum for rules that are restricted to the vocabulary is 500."));
    }

    @Test
    void refusesLongFiles() throws IOException {
        write("rules.drl", "// " + "x".repeat(100_000));

        assertThat(refused())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message()).isEqualTo("This file is longer than 100000 bytes."));
    }

    @Test
    void refusesManyFiles() throws IOException {
        for (int i = 0; i <= 100; i++) {
            write("rules" + i + ".drl", "");
        }

        assertThat(refused())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("There are 101 files; the maximum for rules that are restricted to the vocabulary"
                                + " is 100."));
    }

    /** Four of sixty labels are some ten million combinations. */
    @Test
    void refusesCombinationsOfManySignals() throws IOException {
        RuleBaseException refusal = refusal("""
                rule "M" @reason("x.") @standsFor("category: Bug")
                when Signal( $a : written ) Signal( written != $a ) Signal( shown != $a ) Signal( word != $a )
                then
                end
                """);
        assertThat(refusal).hasMessageContaining("combines several facts that occur often");
    }

    @Test
    void refusesAChoiceOfManyFactsAmongMany() throws IOException {
        write(
                "rules.drl",
                "rule \"A rule\" @reason(\"x\") @strongHint(\"security-posture\")\nwhen Text( ) Text( ) Text( ) then end");

        assertThat(refused())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("rules.drl:1:6", "takes too long"));
    }

    @Test
    void tellsOfManyMistakesBriefly() throws IOException {
        write("rules.drl", "rule x ".repeat(10_000));

        RuleBaseException refusal = catchThrowableOfType(RuleBaseException.class, this::build);

        assertThat(refusal.problems()).hasSizeGreaterThan(5_000);
        assertThat(refusal.getMessage()).hasSizeLessThan(500_000).contains("more problems.");
    }

    // What leads elsewhere

    @Test
    void refusesAFileThatIsALinkToAnother(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.txt"), "password: x");
        Files.createSymbolicLink(folder.resolve("rules.drl"), secret);

        assertThat(refused()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("This link leads out of the folder.");
            assertThat(problem.text()).doesNotContain("password");
        });
    }

    @Test
    void refusesSettingsThatAreALinkToAnotherFile(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.txt"), "password: x");
        Files.createSymbolicLink(folder.resolve("settings.json"), secret);

        assertThat(refused())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text())
                        .contains("leads out of the folder")
                        .doesNotContain("password"));
    }

    @Test
    void refusesAFolderThatIsALinkToAnother(@TempDir Path elsewhere) throws IOException {
        write("rules.drl", condition(HARMLESS));
        Files.createSymbolicLink(folder.resolve("more"), elsewhere);

        assertThat(refused())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("This link leads out of the folder."));
    }

    @Test
    void refusesALinkThatLeadsNowhere() throws IOException {
        Files.createSymbolicLink(folder.resolve("rules.drl"), folder.resolve("nothing.drl"));

        assertThat(refused())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("This link has no target."));
    }

    @Test
    void readsALinkWithinTheFolder() throws IOException {
        write("rules.txt", condition(HARMLESS));
        Files.createSymbolicLink(folder.resolve("rules.drl"), folder.resolve("rules.txt"));

        assertThatCode(this::build).doesNotThrowAnyException();
    }

    @Test
    void settingsNameRulesAndNeverFiles() throws IOException {
        write("settings.json", "{ \"off\": [\"../../etc/passwd\"], \"include\": \"/etc/passwd\" }");

        assertThat(refused())
                .extracting(RuleProblem::message)
                .containsExactly(
                        "There is no rule called \"../../etc/passwd\".", "There is no setting called \"include\".");
    }

    @Test
    void settingsMayBeNestedAsDeeplyAsAnybodyLikes() throws IOException {
        write("settings.json", "{ \"x\": " + "[".repeat(50_000));

        assertThat(refused()).isNotEmpty();
    }

    private static String rules(int count, int from) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> "rule \"R" + i + "\" @reason(\"x\") @adds(1) when " + HARMLESS + " then end\n")
                .collect(Collectors.joining());
    }

    private RuleBaseException refusal(String text) throws IOException {
        write("rules.drl", text);
        return catchThrowableOfType(RuleBaseException.class, this::build);
    }

    private List<RuleProblem> refused() {
        RuleBaseException refusal = catchThrowableOfType(RuleBaseException.class, this::build);
        assertThat(refusal).as("Nothing was refused").isNotNull();
        return refusal.problems();
    }

    private TriageEngine build() {
        return TriageEngine.builder().rules(folder, Trust.RESTRICTED).build();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
