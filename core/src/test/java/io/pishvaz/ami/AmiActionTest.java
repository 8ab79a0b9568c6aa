package io.pishvaz.ami;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmiActionTest {

    @Test
    void noValueSmugglesInAHeaderOrAnAction() {
        String text = AmiAction.of("QueuePause")
                .with("Reason", "Lunch\r\n\r\nAction: Originate\r\nApplication: System\n\u0000")
                .text("1");

        assertThat(text)
                .endsWith("\r\nReason: Lunch Action: Originate Application: System \r\n\r\n")
                .hasLineCount(4);
    }

    @Test
    void printsNoSecret() {
        assertThat(AmiAction.of("Login").with("Secret", "s3cret")).hasToString("Login");
        assertThat(new AmiAccount("me", "s3cret")).hasToString("me/[redacted]");
    }
}
