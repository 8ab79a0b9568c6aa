package io.pishvaz.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** What the business sells; prices in Rial. */
enum Goods {
    ESPRESSO_MACHINE("Two-group espresso machine", "اسپرسوساز دو گروپ", "machine/espresso", 2_450_000_000L),
    GRINDER("Alborz 64 grinder", "آسیاب البرز ۶۴", "machine/grinder", 745_000_000L),
    BARISTA_KIT("Barista kit", "کیت باریستا", "accessory/kit", 68_000_000L),
    FILTER_PAPER("Paper filters", "فیلتر کاغذی", "accessory/filter", 9_000_000L),
    WATER_FILTER("Water filter", "فیلتر آب", "accessory/filter", 42_000_000L),
    YALDA("Yalda blend, 8 kg", "ترکیب یلدا، ۸ کیلو", "beans/blend", 134_000_000L),
    HOUSE("House blend, 4 kg", "ترکیب خانه، ۴ کیلو", "beans/blend", 58_000_000L),
    ETHIOPIA("Ethiopia single origin, 2 kg", "اتیوپی تک‌خاستگاه، ۲ کیلو", "beans/single", 51_000_000L),
    INSTALL("Install and calibrate", "نصب و تنظیم", "service/install", 45_000_000L),
    SERVICE("Yearly service", "سرویس سالانه", "service/care", 38_000_000L);

    private static final List<Goods> EVERYDAY = List.of(FILTER_PAPER, WATER_FILTER, YALDA, HOUSE, ETHIOPIA, SERVICE);

    final String en;
    final String fa;
    final String category;
    final long price;

    Goods(String en, String fa, String category, long price) {
        this.en = en;
        this.fa = fa;
        this.category = category;
        this.price = price;
    }

    static void write(Sheet sheet) {
        for (Goods one : values()) {
            sheet.row(one.name().replace('_', '-'), one.en, one.fa, one.category, one.price);
        }
    }

    /** What is bought again and again; one time in eight a machine. */
    static Goods any(RandomGenerator random) {
        List<Goods> from = random.nextInt(8) == 0 ? List.of(values()) : EVERYDAY;
        return from.get(random.nextInt(from.size()));
    }
}
