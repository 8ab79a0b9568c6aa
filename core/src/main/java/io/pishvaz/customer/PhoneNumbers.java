package io.pishvaz.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads telephone numbers as a PBX, an agent or a file writes them; numbers without a country belong to {@code region}.
 * Hostile text is never a number.
 */
public final class PhoneNumbers {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LONGEST_TEXT = 40;
    private static final int LONGEST_EXTENSION = 6;
    /** Digits with what people put between them; anything else, letters above all, is not dialled. */
    private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9 ()./\\u00a0\\u2010-\\u2015-]+");

    private final String region;
    private final String countryCode;

    /** Reads numbers of a region: an ISO 3166 code in two capital letters, such as {@code IR}. */
    public PhoneNumbers(String region) {
        if (!NUMBERS.getSupportedRegions().contains(region)) {
            throw new IllegalArgumentException(
                    "region must be an ISO 3166 code in two capital letters such as IR, was " + region);
        }
        this.region = region;
        this.countryCode = String.valueOf(NUMBERS.getCountryCodeForRegion(region));
    }

    /** What the number of a caller is. */
    public CallerNumber read(Optional<String> raw) {
        return raw.flatMap(PhoneNumbers::digits).map(this::classify).orElseGet(CallerNumber.Withheld::new);
    }

    /** A public number somebody typed, in any spelling; empty when it is none. */
    public Optional<PhoneNumber> parse(String typed) {
        return digits(typed).flatMap(this::external);
    }

    /** As people of the region dial it: {@code 09121234567}, {@code 004930123456}. */
    public String national(PhoneNumber number) {
        try {
            return NUMBERS.formatOutOfCountryCallingNumber(NUMBERS.parse(number.e164(), region), region)
                    .replaceAll("[^0-9]", "");
        } catch (NumberParseException notANumber) {
            throw new IllegalArgumentException("not E.164: " + number, notANumber);
        }
    }

    /**
     * The beginning of a number as E.164 begins: {@code 0912}, {@code 98912} and {@code +98912} are all {@code +98912}.
     */
    public String international(String beginning) {
        if (beginning.startsWith("+")) {
            return beginning;
        }
        if (beginning.startsWith("00")) {
            return "+" + beginning.substring(2);
        }
        String national = beginning.startsWith("0") ? beginning.substring(1) : beginning;
        return beginning.startsWith(countryCode) ? "+" + beginning : "+" + countryCode + national;
    }

    private CallerNumber classify(String digits) {
        Optional<PhoneNumber> external = external(digits);
        if (external.isPresent()) {
            return new CallerNumber.External(external.get());
        }
        boolean internal = digits.length() <= LONGEST_EXTENSION && !digits.startsWith("+");
        return internal ? new CallerNumber.Extension(digits) : new CallerNumber.Withheld();
    }

    private Optional<PhoneNumber> external(String digits) {
        if (digits.length() <= LONGEST_EXTENSION) {
            return Optional.empty();
        }
        return parsed(digits).or(() -> internationalWithoutPlus(digits));
    }

    /** Some trunks send {@code 98912…}: the country's code without its prefix. */
    private Optional<PhoneNumber> internationalWithoutPlus(String digits) {
        return digits.startsWith(countryCode) ? parsed("+" + digits) : Optional.empty();
    }

    private Optional<PhoneNumber> parsed(String digits) {
        String text = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        try {
            var number = NUMBERS.parse(text, region);
            return NUMBERS.isValidNumber(number)
                    ? Optional.of(new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<String> digits(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        String latin = Spelling.latinDigits(text.strip());
        if (!WRITTEN.matcher(latin).matches()) {
            return Optional.empty();
        }
        String digits = latin.replaceAll("[^0-9+]", "");
        return Optional.of(digits).filter(d -> !d.isEmpty() && !d.equals("+"));
    }
}
