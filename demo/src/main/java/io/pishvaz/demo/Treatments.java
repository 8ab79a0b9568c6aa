package io.pishvaz.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** What the business gives to those who stay and those who bring others. */
final class Treatments {
    private static final List<String> OF_LOYAL =
            List.of("NAME-GREETING", "PRIORITY-LINE", "LOYAL-7", "YALDA-10", "CUP", "NOWRUZ-BOX");
    private static final List<String> OF_ADVOCATE =
            List.of("NAME-GREETING", "LOYAL-7", "GRINDER-GIFT", "COMMISSION-3", "CREDIT-5");

    private Treatments() {}

    static void write(Sheet sheet) {
        sheet.row("NAME-GREETING", "RESPECT", "Greeted by name", "خوش‌آمد با نام", null, 0, null, 1);
        sheet.row("PRIORITY-LINE", "RESPECT", "First in the queue", "اول صف", null, 0, null, 1);
        sheet.row("LOYAL-7", "DISCOUNT", "Loyal discount 7%", "تخفیف وفاداری ۷٪", 7, 0, 30, 60);
        sheet.row("YALDA-10", "DISCOUNT", "Yalda discount 10%", "تخفیف یلدا ۱۰٪", 10, 0, 14, 365);
        sheet.row("CUP", "GIFT", "Hand-made cup", "فنجان دست‌ساز", null, 9_000_000, null, 90);
        sheet.row("NOWRUZ-BOX", "GIFT", "Nowruz box", "جعبه نوروزی", null, 35_000_000, null, 365);
        sheet.row("GRINDER-GIFT", "VALUABLE_GIFT", "Home grinder", "آسیاب خانگی", null, 450_000_000, null, 365);
        sheet.row("COMMISSION-3", "FINANCIAL_BENEFIT", "Commission 3%", "پورسانت ۳٪", null, 0, 180, 180);
        sheet.row("CREDIT-5", "FINANCIAL_BENEFIT", "Wallet credit 5%", "اعتبار کیف ۵٪", null, 20_000_000, 90, 120);
    }

    static String any(Persona persona, RandomGenerator random) {
        List<String> from = persona == Persona.ADVOCATE ? OF_ADVOCATE : OF_LOYAL;
        return from.get(random.nextInt(from.size()));
    }
}
