package app

import dev.triage.model.Category
import dev.triage.model.Issue
import dev.triage.rules.TriageEngine
import dev.triage.testkit.TriageAssertions.assertThatIssue
import dev.triage.testkit.TriageProperties
import java.nio.file.Path
import org.junit.jupiter.api.Test

class OurRulesTest : TriageProperties {
    override fun engine() = ENGINE

    @Test
    fun `money counts`() {
        val issue = Issue.named("#1", "Idle servers").categories(Category.COST).build()

        assertThatIssue(issue).with(ENGINE).becauseOf("It costs money every day")
    }

    companion object {
        private val ENGINE = TriageEngine.builder().rules(Path.of("my-rules")).build()
    }
}
