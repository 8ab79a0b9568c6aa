package io.pishvaz.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordTest {

    @Test
    void aPasswordFitsItsOwnHashOnly() {
        var hash = Password.hash("گذرواژه", 2);

        assertThat(Password.fits("گذرواژه", hash)).isTrue();
        assertThat(Password.fits("another", hash)).isFalse();
        assertThat(Password.hash("گذرواژه", 2)).as("salted").isNotEqualTo(hash);
    }

    @Test
    void hashingIsSlow() {
        assertThat(Password.hash("x")).startsWith("pbkdf2-sha256$600000$");
        assertThat(Password.OF_NOBODY).startsWith("pbkdf2-sha256$600000$");
        assertThat(Password.fits("", Password.OF_NOBODY)).isFalse();
    }

    @Test
    void whatIsNoHashFitsNothing() {
        assertThat(Password.fits("x", "")).isFalse();
        assertThat(Password.fits("x", "x")).isFalse();
    }
}
