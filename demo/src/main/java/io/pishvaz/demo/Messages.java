package io.pishvaz.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Writes contacts over other channels than the telephone: who turned to whom, why, and what it was for. */
final class Messages {
    private static final List<Kind> KINDS = List.of(
            new Kind("VISIT", "INBOUND", null, "ANSWERED_QUESTION", "{SATISFACTION}", true)
                    .said("Tasted the new roast in the shop", "رُست تازه را در فروشگاه چشید"),
            new Kind("VISIT", "OUTBOUND", "SERVICE", "SERVICE", "{EASE,RESPECT}", false)
                    .said("Barista came by and set the grinder", "باریستا رفت و آسیاب را تنظیم کرد"),
            new Kind("EMAIL", "OUTBOUND", "PRICE", "QUOTE", "{TRUST}", true)
                    .said("Sent the price list of the season", "فهرست قیمت این فصل فرستاده شد"),
            new Kind("EMAIL", "INBOUND", "OTHER", "ANSWERED_QUESTION", "{EASE}", true)
                    .said("Asked for a copy of the invoice", "نسخه‌ای از فاکتور خواست"),
            new Kind("WEB", "INBOUND", "PRICE", "FOLLOW_UP", "{}", true)
                    .said("Filled in the form: prices for a second branch", "فرم سایت: قیمت برای شعبه دوم"),
            new Kind("SOCIAL", "INBOUND", null, null, "{LOYALTY}", true)
                    .said("Praised the packing under our photo", "زیر عکس ما از بسته‌بندی تعریف کرد"),
            new Kind("MESSENGER", "OUTBOUND", "DELIVERY", null, "{TRUST}", false)
                    .said("Told when the parcel arrives", "ساعت رسیدن بسته گفته شد"),
            new Kind("SMS", "OUTBOUND", null, null, "{LOYALTY}", true)
                    .said("Thanked for a year together", "سپاس برای یک سال همراهی"));

    private final Sheets sheets;
    private final RandomGenerator random;
    private final Instant now;
    private final List<String> agents;

    Messages(Sheets sheets, RandomGenerator random, Instant now, List<String> agents) {
        this.sheets = sheets;
        this.random = random;
        this.now = now;
        this.agents = agents;
    }

    private record Kind(
            String channel,
            String direction,
            @Nullable String reason,
            @Nullable String result,
            String aims,
            boolean ownAccord,
            String en,
            String fa) {
        Kind(
                String channel,
                String direction,
                @Nullable String reason,
                @Nullable String result,
                String aims,
                boolean ownAccord) {
            this(channel, direction, reason, result, aims, ownAccord, "", "");
        }

        Kind said(String inEnglish, String inPersian) {
            return new Kind(channel, direction, reason, result, aims, ownAccord, inEnglish, inPersian);
        }
    }

    /** Of one in three a few, a week and more apart: nobody hears from us too often. */
    void write(Customer customer) {
        int count = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
        Instant at = now.minus(Duration.ofMinutes(120 + random.nextInt(5_000)));
        for (int i = 0; i < count && at.isAfter(customer.life.since); i++) {
            Kind kind = KINDS.get(random.nextInt(KINDS.size()));
            sheets.contact.row(
                    new UUID(random.nextLong(), random.nextLong()),
                    kind.channel(),
                    customer.id,
                    kind.direction(),
                    at,
                    at,
                    agents.get(random.nextInt(agents.size())),
                    kind.reason(),
                    kind.result(),
                    customer.names.say(kind.en(), kind.fa()),
                    kind.aims(),
                    kind.ownAccord());
            at = at.minus(Duration.ofHours(8 * 24 + random.nextInt(240)));
        }
    }
}
