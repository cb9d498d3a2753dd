package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.RulePack;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulePacksTest {

    @TempDir
    private Path folder;

    @Test
    void theRulesOfAPackWithoutCompiledOnesAreRead() throws IOException {
        TriageEngine engine = with(ReadPack.class);

        Issue money = Issue.named("#1", "Too dear").categories(Category.COST).build();
        assertThat(engine.decide(money).reasons()).anySatisfy(reason -> {
            assertThat(reason.rule()).isEqualTo("It costs money every day");
            assertThat(reason.origin())
                    .hasToString("Origin[rules=money 1.2, file=money/money.drl, line=1, replaces=[],"
                            + " changedFrom=null]");
        });
        assertThat(engine.retired())
                .extracting(rule -> rule.rule().name() + " is " + rule.text())
                .containsExactly(
                        "Medium or higher user and brand impact is replaced by \"Nobody sees it\" in money/money.drl:9",
                        "Documentation or UX is switched off in money/settings.json:1");
        assertThat(engine.ruleBase()).startsWith(TriageEngine.standard().ruleBase() + " + money 1.2 (");
    }

    @Test
    void foldersAreLaidOverPacks() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(rules.resolve("settings.json"), "{ \"values\": { \"It costs money every day\": 5 } }");

        TriageEngine engine = with(builder -> builder.rules(rules), ReadPack.class);

        assertThat(engine.catalogue())
                .filteredOn(rule -> rule.name().equals("It costs money every day"))
                .extracting(rule -> rule.effect().text())
                .containsExactly("+5");
    }

    @Test
    void packsAreLaidOverInTheOrderOfTheirNames() throws IOException {
        assertThat(with(SecondPack.class, ReadPack.class).ruleBase())
                .matches(".* \\+ money 1\\.2 \\(\\w+\\) \\+ purse 1 \\(\\w+\\)");
    }

    @Test
    void mistakesInAPackAreToldLikeThoseInAFolder() {
        assertThatThrownBy(() -> with(BrokenPack.class))
                .isInstanceOf(RuleBaseException.class)
                .hasMessage("""
                broken/files.txt: There is no dev/triage/rules/packs/broken/missing.drl on the class path.
                Maybe the build left it out.

                broken/wrong.drl:3:5: There is no rule called "Afects users" to override.
                    @overrides("Afects users")
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^
                Maybe Affects users.""");
    }

    @Test
    void anEmptyFileAndAnInvisibleLetterInAPackAreMistakes() {
        assertThatThrownBy(() -> with(BlankPack.class))
                .isInstanceOf(RuleBaseException.class)
                .hasMessageContaining("""
                blank/blank.drl: This file is empty.
                Maybe write a rule, or delete the file.""")
                .hasMessageContaining("blank/unseen.table.csv:2:4: ");
    }

    @Test
    void aPackWithoutRulesIsAMistake() {
        assertThatThrownBy(() -> with(EmptyPack.class))
                .isInstanceOf(RuleBaseException.class)
                .hasMessage("""
                empty: This rule pack has no dev/triage/rules/packs/empty/files.txt on the class path.
                Maybe it has another name, or the build left it out.""");
    }

    @Test
    void twoPacksOfOneNameAreAMistake() {
        assertThatThrownBy(() -> with(ReadPack.class, SameName.class))
                .isInstanceOf(RuleBaseException.class)
                .hasMessageContaining("money: Two rule packs have this name: ");
    }

    @Test
    void aPackThatCannotBeLoadedIsAMistake() {
        assertThatThrownBy(() -> with(RulePacksTest.class))
                .isInstanceOf(RuleBaseException.class)
                .hasMessageContaining("A rule pack on the class path cannot be loaded");
    }

    @Test
    void theStandardRulesAreTheSameWhateverIsOnTheClassPath() throws IOException {
        assertThat(with(TriageEngine.Builder::withoutRulePacks, BrokenPack.class)
                        .ruleBase())
                .isEqualTo(TriageEngine.standard().ruleBase());
    }

    private TriageEngine with(Class<?>... packs) throws IOException {
        return with(builder -> builder, packs);
    }

    /** An engine as it is made where these packs are on the class path. */
    private TriageEngine with(java.util.function.UnaryOperator<TriageEngine.Builder> change, Class<?>... packs)
            throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        List<String> names = Arrays.stream(packs).map(Class::getName).collect(Collectors.toList());
        Files.write(services.resolve(RulePack.class.getName()), names);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            return change.apply(TriageEngine.builder()).build();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private abstract static class Pack implements RulePack {

        @Override
        public String version() {
            return "1";
        }

        @Override
        public String folder() {
            return RulePack.super.folder() + "/packs/" + name();
        }
    }

    public static final class ReadPack extends Pack {

        @Override
        public String name() {
            return "money";
        }

        @Override
        public String version() {
            return "1.2";
        }

        @Override
        public String folder() {
            return "dev/triage/rules/packs/read";
        }
    }

    public static final class SecondPack extends Pack {

        @Override
        public String name() {
            return "purse";
        }
    }

    public static final class SameName extends Pack {

        @Override
        public String name() {
            return "money";
        }
    }

    public static final class BrokenPack extends Pack {

        @Override
        public String name() {
            return "broken";
        }
    }

    public static final class BlankPack extends Pack {

        @Override
        public String name() {
            return "blank";
        }
    }

    public static final class EmptyPack extends Pack {

        @Override
        public String name() {
            return "empty";
        }
    }
}
