package io.pishvaz.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Words of a closed list, in English and as Persian files write them. */
enum Words {
    PARTY_KIND(Map.of(
            "person",
            "PERSON",
            "شخص",
            "PERSON",
            "حقیقی",
            "PERSON",
            "organisation",
            "ORGANISATION",
            "organization",
            "ORGANISATION",
            "company",
            "ORGANISATION",
            "شرکت",
            "ORGANISATION",
            "حقوقی",
            "ORGANISATION",
            "سازمان",
            "ORGANISATION")),
    ROLE(Map.of(
            "customer",
            "CUSTOMER",
            "مشتری",
            "CUSTOMER",
            "supplier",
            "SUPPLIER",
            "تأمین‌کننده",
            "SUPPLIER",
            "reseller",
            "RESELLER",
            "فروشنده",
            "RESELLER",
            "distributor",
            "DISTRIBUTOR",
            "partner",
            "PARTNER",
            "شریک",
            "PARTNER")),
    CHANNEL(Map.ofEntries(
            Map.entry("call", "CALL"),
            Map.entry("phone", "CALL"),
            Map.entry("تلفن", "CALL"),
            Map.entry("تماس", "CALL"),
            Map.entry("sms", "SMS"),
            Map.entry("پیامک", "SMS"),
            Map.entry("email", "EMAIL"),
            Map.entry("ایمیل", "EMAIL"),
            Map.entry("messenger", "MESSENGER"),
            Map.entry("پیام‌رسان", "MESSENGER"),
            Map.entry("visit", "VISIT"),
            Map.entry("حضوری", "VISIT"),
            Map.entry("web", "WEB"),
            Map.entry("وب", "WEB"),
            Map.entry("social", "SOCIAL"))),
    DIRECTION(Map.of(
            "inbound",
            "INBOUND",
            "in",
            "INBOUND",
            "ورودی",
            "INBOUND",
            "outbound",
            "OUTBOUND",
            "out",
            "OUTBOUND",
            "خروجی",
            "OUTBOUND")),
    YES_NO(Map.ofEntries(
            Map.entry("yes", "true"),
            Map.entry("true", "true"),
            Map.entry("1", "true"),
            Map.entry("۱", "true"),
            Map.entry("بله", "true"),
            Map.entry("بلی", "true"),
            Map.entry("آری", "true"),
            Map.entry("no", "false"),
            Map.entry("false", "false"),
            Map.entry("0", "false"),
            Map.entry("۰", "false"),
            Map.entry("نه", "false"),
            Map.entry("خیر", "false")));

    @SuppressWarnings("ImmutableEnumChecker") // Map.of cannot be changed
    private final Map<String, String> words;

    Words(Map<String, String> words) {
        this.words = words;
    }

    Optional<String> code(String written) {
        return Optional.ofNullable(words.get(written.toLowerCase(Locale.ROOT)));
    }

    /** The codes, for who must be told. */
    String allowed() {
        return String.join(", ", new TreeSet<>(words.values()));
    }
}
