package io.pishvaz.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {
    private final PhoneNumbers iran = new PhoneNumbers("IR");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "09121234567",
                "+989121234567",
                "00989121234567",
                "989121234567",
                "9121234567",
                "۰۹۱۲۱۲۳۴۵۶۷",
                "٠٩١٢١٢٣٤٥٦٧",
                "+۹۸۹۱۲۱۲۳۴۵۶۷",
                "0912 123 4567",
                "0912-123-4567",
                "(0912) 123.4567",
                "  09121234567 "
            })
    void everySpellingOfAMobileIsOneNumber(String written) {
        assertThat(iran.read(Optional.of(written)))
                .isEqualTo(new CallerNumber.External(new PhoneNumber("+989121234567")));
    }

    @ParameterizedTest
    @CsvSource({
        "02188776655, +982188776655",
        "05138550100, +985138550100",
        "+442079460958, +442079460958",
        "0044 20 7946 0958, +442079460958",
        "+1 202-555-0173, +12025550173"
    })
    void landlinesAndForeignNumbers(String written, String e164) {
        assertThat(iran.read(Optional.of(written))).isEqualTo(new CallerNumber.External(new PhoneNumber(e164)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "100", "1001", "21455", "۱۰۰۱", "110", "115", "020200"})
    void shortNumbersAreExtensions(String written) {
        assertThat(iran.read(Optional.of(written))).isInstanceOf(CallerNumber.Extension.class);
    }

    @Test
    void anExtensionIsKeptInLatinDigits() {
        assertThat(iran.read(Optional.of("۱۰۰۱"))).isEqualTo(new CallerNumber.Extension("1001"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "anonymous",
                "Anonymous",
                "<unknown>",
                "unknown",
                "Unknown",
                "Restricted",
                "restricted",
                "Unavailable",
                "private",
                "s",
                "+",
                "-",
                "0912abc4567",
                "alice",
                "sip:alice@example.org",
                "09121234567;phone-context=x",
                "'; DROP TABLE party; --",
                "0912123456",
                "091212345678",
                "+98",
                "00000000000",
                "+999999999999999",
                "123456789012345678901234567890123456789012345"
            })
    void whatIsNoNumberNeverMatchesACustomer(String written) {
        assertThat(iran.read(Optional.of(written))).isNotInstanceOf(CallerNumber.External.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anonymous", "<unknown>", "unknown", "Restricted", "0912123456", "alice", "+98"})
    void withheldIsNeitherCustomerNorExtension(String written) {
        assertThat(iran.read(Optional.of(written))).isEqualTo(new CallerNumber.Withheld());
    }

    @Test
    void aMissingNumberIsWithheld() {
        assertThat(iran.read(Optional.empty())).isEqualTo(new CallerNumber.Withheld());
    }

    @Test
    void theRegionDecidesWhatANationalNumberMeans() {
        PhoneNumbers britain = new PhoneNumbers("GB");
        assertThat(britain.parse("020 7946 0958")).contains(new PhoneNumber("+442079460958"));
        assertThat(iran.parse("020 7946 0958")).isNotEqualTo(britain.parse("020 7946 0958"));
        assertThat(britain.parse("442079460958")).contains(new PhoneNumber("+442079460958"));
    }

    @Test
    void aRegionThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new PhoneNumbers("Iran"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("region")
                .hasMessageContaining("Iran");
    }

    @Property
    void noTextEverThrowsAndEveryNumberIsE164(@ForAll String text) {
        if (iran.read(Optional.of(text)) instanceof CallerNumber.External(PhoneNumber number)) {
            assertThat(number.e164()).matches("\\+[1-9][0-9]{4,14}");
            assertThat(iran.parse(number.e164())).contains(number);
        }
    }

    @Test
    void aNumberIsMaskedInLogs() {
        assertThat(new PhoneNumber("+989121234567")).hasToString("…567");
    }
}
