package dev.triage.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    /** The example that GitHub's documentation gives for testing. */
    private static final Secret DOCUMENTED = Secret.of("It's a Secret to Everybody");

    private static final byte[] BODY = "Hello, World!".getBytes(UTF_8);
    private static final String SIGNATURE = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

    @Test
    void aSignatureIsTheOneThatGitHubMakes() {
        assertThat(DOCUMENTED.sign(BODY)).isEqualTo(SIGNATURE);
        assertThat(DOCUMENTED.signed(BODY, SIGNATURE)).isTrue();
        assertThat(DOCUMENTED.signed(BODY, "sha256=" + SIGNATURE.substring(7).toUpperCase(Locale.ROOT)))
                .isTrue();
    }

    @Test
    void anotherBodyOrSecretIsNotSigned() {
        assertThat(DOCUMENTED.signed("Hello, World?".getBytes(UTF_8), SIGNATURE))
                .isFalse();
        assertThat(Secret.of("It's a secret to everybody").signed(BODY, SIGNATURE))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256=",
                "sha256=757107ea",
                "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
                "sha1=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e1g",
                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e1700",
                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e18",
            })
    void whateverElseIsNoSignature(String header) {
        assertThat(DOCUMENTED.signed(BODY, header)).isFalse();
    }

    @Test
    void aSecretIsNeverShown() {
        assertThat(DOCUMENTED).hasToString("(a secret)");
        assertThatThrownBy(() -> Secret.of(" \n"))
                .hasMessage("The secret is blank: expected the secret of the webhook at GitHub.");
        assertThat(DOCUMENTED.safe()).isTrue();
        assertThat(Secret.of("hunter2").safe()).isFalse();
    }
}
