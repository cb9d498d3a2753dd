package app

import dev.triage.model.*
import dev.triage.rules.TriageEngine
import kotlin.reflect.typeOf

/** Whether the compiler of Kotlin knows that a value may be null. */
inline fun <reified T> mayBeNull(@Suppress("UNUSED_PARAMETER") value: T) = typeOf<T>().isMarkedNullable

/** A first decision. */
fun main() {
    val issue = Issue.named("#1", "Sign-in fails for all users")
        .userImpact(Rating.between(UserImpact.MEDIUM, UserImpact.HIGH))
        .functionalImpact(FunctionalImpact.YES)
        .categories(Category.BUG)
        .build()
    val decision = TriageEngine.standard().decide(issue)
    println("${decision.priority()}: ${decision.reasons().map { it.rule() }}")
    println("priority may be null: ${mayBeNull(decision.priority())}, pinned: ${mayBeNull(decision.pinned())}")
}
