package dev.triage.io.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.io.documents.Documents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a tracker answers instead of issues is one error with its words, and never an empty backlog. */
class RefusalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'message':'404 Project Not Found'} | 404 Project Not Found",
                "{'message':{'error':'Not found'}} | Not found",
                "{'message':'token is required','url':'https://x/api/swagger'} | token is required",
                "{'code':'invalid_credentials','message':'You have to be logged in.'} | You have to be logged in.",
                "{'message':'Issue #1 not found','code':1100,'localized':'x'} | Issue #1 not found",
                "{'error':{'message':'User Not Authenticated','detail':'d'},'status':'failure'} | User Not Authenticated",
                "{'error':{'type':'AUTHENTICATION_REQUIRED','message':'Authentication required'}} | Authentication required",
                "{'type':'error','error':{'message':'Repository a/b not found'}} | Repository a/b not found",
                "{'error':{'message':'Unauthorized','code':2006}} | Unauthorized",
                "{'result':null,'error_code':'ERR-INVALID-AUTH','error_info':'API token is invalid'} | API token is invalid",
                "{'error_code':'ComplexityException','status_code':429,'error_message':'Budget exhausted','error_data':{}} | Budget exhausted",
                "{'err':'Token invalid','ECODE':'OAUTH_025'} | Token invalid",
                "{'detail':'Invalid token'} | Invalid token",
                "{'_type':'Error','errorIdentifier':'urn:x','message':'You need to be authenticated.'} | You need to be authenticated.",
                "{'_error_message':'Not found','_error_type':'x'} | Not found",
                "{'errors':[{'msg':'Insufficient privileges'}]} | Insufficient privileges",
                "{'QueryResult':{'Errors':['Not authorized'],'Warnings':[],'TotalResultCount':0,'Results':[]}} | Not authorized",
                "{'error':true,'code':410,'message':'You must log in.'} | You must log in.",
                "{'data':{'repository':null},'errors':[{'type':'NOT_FOUND','message':'Could not resolve'}]} | Could not resolve",
            })
    void isOneError(String json, String words) throws IOException {
        ReadResult read = read(json.replace('\'', '"'));

        assertThat(read.issues()).isEmpty();
        assertThat(read.problems())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .endsWith("the tracker returned an error instead of issues: " + words);
    }

    /** GitLab gives null for what the user may not see. */
    @Test
    void aMissingProjectIsTold() throws IOException {
        assertThat(read("{\"data\":{\"project\":null}}").problems())
                .extracting(Problem::message)
                .containsExactly("$.data: project is null instead of issues: maybe it does not exist,"
                        + " or you have no access to it.");
    }

    /** An answer without an error is an empty backlog. */
    @Test
    void anEmptyPageIsNoError() throws IOException {
        assertThat(read("{\"result\":{\"data\":[]},\"error_code\":null,\"error_info\":null}")
                        .problems())
                .isEmpty();
        assertThat(read("{\"QueryResult\":{\"Errors\":[],\"Warnings\":[],\"Results\":[]}}")
                        .problems())
                .isEmpty();
    }

    private static ReadResult read(String json) throws IOException {
        ReadResult.Collector collector = new ReadResult.Collector();
        Documents.read("b.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), collector);
        return collector.result();
    }
}
