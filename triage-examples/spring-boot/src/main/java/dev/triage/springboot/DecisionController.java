package dev.triage.springboot;

import dev.triage.model.Issue;
import dev.triage.model.decision.Decision;
import dev.triage.rules.TriageEngine;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Decides issues, and counts the decisions by their priority. */
@RestController
class DecisionController {

    private final CurrentEngine engines;
    private final MeterRegistry meters;

    DecisionController(CurrentEngine engines, MeterRegistry meters) {
        this.engines = engines;
        this.meters = meters;
    }

    @PostMapping("/decisions")
    List<Decision> decide(@RequestBody List<Issue> issues) {
        TriageEngine engine = engines.get();
        List<Decision> decisions = engine.decide(issues);
        for (Decision decision : decisions) {
            meters.counter("triage.decisions", "priority", decision.priority().name())
                    .increment();
        }
        return decisions;
    }

    /** Says what is wrong with an issue, and with which one. */
    @ExceptionHandler
    ProblemDetail refused(HttpMessageNotReadableException refused) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, refused.getMostSpecificCause().getMessage());
    }
}
