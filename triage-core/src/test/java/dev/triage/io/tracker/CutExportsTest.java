package dev.triage.io.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.ReadResult;
import dev.triage.io.documents.Documents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports from which a query left out the numbers of the issues. */
class CutExportsTest {

    private static final String GITHUB =
            "Maybe add number to the fields that are exported" + " (gh issue list --json number,title,labels,state).";
    private static final String GITLAB =
            "Maybe add iid to the fields that are exported; glab issue list --output json has it.";
    private static final String UNKNOWN = "Maybe add the number to what is exported from the tracker"
            + " (gh issue list --json number,title,labels,state).";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{'title':'t','labels':[{'name':'bug'}]}]                                         | GITHUB",
                "[{'labels':[{'id':'L','name':'bug','description':'','color':'d73a4a'}],'title':'t'}] | GITHUB",
                "[{'id':'I_1','title':'t','labels':[{'id':'L','name':'b','color':'d73a4a'}]}]      | GITHUB",
                "[{'title':'t','assignees':[{'id':'x','login':'ann','name':''}]}]                  | GITHUB",
                "[{'author':{'login':'ann'},'title':'t'}]                                          | GITHUB",
                "[{'title':'t','labels':[],'state':'OPEN'}]                                        | GITHUB",
                "[{'title':'t','labels':['bug'],'user_notes_count':2}]                             | GITLAB",
                "[{'title':'t','labels':['bug'],'assignees':[{'username':'ann'}]}]                 | GITLAB",
                "[{'title':'t','labels':['bug']}]                                                  | UNKNOWN",
                "[{'title':'t'}]                                                                   | UNKNOWN",
                "{'title':'t','labels':['bug']}                                                    | UNKNOWN",
            })
    void sayWhatToExport(String json, String advice) throws IOException {
        ReadResult result = read(json);
        assertThat(result.issues()).isEmpty();
        assertThat(result.problems()).hasSize(1);
        assertThat(result.problems().get(0).message())
                .endsWith(" " + (advice.equals("GITHUB") ? GITHUB : advice.equals("GITLAB") ? GITLAB : UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{'title':'t','web_url':'https://gitlab.com/a/b/c/-/issues/12'}]          | #12 t []",
                "[{'title':'t','web_url':'https://gitlab.com/a/b/-/work_items/12','labels':['bug']}] | #12 t [bug]",
                "[{'id':84000,'title':'t','web_url':'https://gitlab.com/a/b/-/issues/12'}] | #12 t []",
                "[{'title':'t','url':'https://github.com/a/b/issues/12','labels':[{'name':'bug'}]}] | #12 t [bug]",
                "[{'number':12,'labels':[{'name':'bug'}]}]                                 | #12 #12 [bug]",
                "[{'number':12,'state':'OPEN'}]                                            | #12 #12 []",
                "[{'id':12,'title':'t','labels':[{'name':'bug'},{'name':'ui'}]}]           | #12 t [bug, ui]",
                "[{'id':'#12','title':'t','labels':['bug']}]                               | #12 t [bug]",
            })
    void areReadWhereTheNumberIsKnown(String json, String expected) throws IOException {
        assertThat(read(json).issues())
                .extracting(issue -> issue.id() + " " + issue.title() + " " + issue.labels())
                .containsExactly(expected);
    }

    private static ReadResult read(String json) throws IOException {
        var collector = new ReadResult.Collector();
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        Documents.read("x.json", new ByteArrayInputStream(bytes), collector);
        return collector.result();
    }
}
