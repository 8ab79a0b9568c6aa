package io.pishvaz.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The invented people, firms and places of the business, in both scripts. */
final class Names {
    private static final List<String> FIRST_FA = List.of(
            "شیرین", "فرهاد", "پریسا", "امید", "لادن", "بابک", "ترانه", "جواد", "مینا", "کامران", "رویا", "سعید",
            "نسیم", "پیمان", "گلناز", "رامین", "شهره", "کیمیا", "آرش", "مهسا", "حسین", "زهرا", "علی‌رضا", "فاطمه",
            "یاسمن");
    private static final List<String> LAST_FA = List.of(
            "دانشور", "توسی", "نوریان", "فرجی", "شمس", "سهرابی", "علمی", "مرادپور", "گلستانی", "بیات", "سرمدی", "حکمت",
            "اردلان", "وزیری", "اعتماد", "عسگری", "کلانتری", "میرزایی", "رستمی", "کریمی", "یزدانی", "کاظمی", "نیک‌پور");
    private static final List<String> FIRST_EN = List.of(
            "Shirin", "Farhad", "Parisa", "Omid", "Ladan", "Babak", "Taraneh", "Anna", "Daniel", "Elena", "Marco",
            "Julia", "Peter", "Sofia", "Thomas", "Roya", "Saeed", "Nasim", "Leila", "Arman", "Clara", "Hugo", "Ingrid",
            "Victor");
    private static final List<String> LAST_EN = List.of(
            "Daneshvar",
            "Toosi",
            "Nourian",
            "Faraji",
            "Shams",
            "Sohrabi",
            "Elmi",
            "Keller",
            "Rossi",
            "Novak",
            "Larsen",
            "Moreau",
            "Brandt",
            "Silva",
            "Petrov",
            "Sarmadi",
            "Hekmat",
            "Ardalan",
            "Vaziri",
            "Lindqvist",
            "Costa",
            "Weber");
    private static final List<String> FIRM_FA = List.of(
            "کافه بهارنارنج",
            "نانوایی نوریان",
            "هتل شمس",
            "قنادی بیات",
            "رستوران سرو",
            "کافه بام",
            "هتل چشمه توس",
            "شرکت نگین");
    private static final List<String> FIRM_EN = List.of(
            "Café Roof Garden",
            "Nourian Bakery",
            "Shams Hotel",
            "Bayat Patisserie",
            "Blue Tile Coffee",
            "Cypress House");
    private static final List<String> PLACE_FA =
            List.of("تهران", "شیراز", "اصفهان", "مشهد", "تبریز", "کرج", "قم", "رشت", "یزد", "اهواز");
    private static final List<String> PLACE_EN =
            List.of("Tehran", "Shiraz", "Isfahan", "Mashhad", "Tabriz", "Karaj", "Qom", "Rasht", "Yazd", "Ahvaz");
    private static final List<String> JOB_FA =
            List.of("صاحب کافه", "مدیر خرید", "سرآشپز", "حسابدار", "معمار", "مدیر هتل", "باریستا", "پزشک");
    private static final List<String> JOB_EN = List.of(
            "Café owner",
            "Purchasing manager",
            "Chef",
            "Accountant",
            "Architect",
            "Hotel manager",
            "Barista",
            "Doctor");

    private final RandomGenerator random;
    private final boolean persian;

    Names(RandomGenerator random, boolean persian) {
        this.random = random;
        this.persian = persian;
    }

    /** In both scripts. */
    static List<String> firstNames() {
        return both(FIRST_FA, FIRST_EN);
    }

    static List<String> lastNames() {
        return both(LAST_FA, LAST_EN);
    }

    static List<String> places() {
        return both(PLACE_FA, PLACE_EN);
    }

    private static List<String> both(List<String> fa, List<String> en) {
        return Stream.concat(fa.stream(), en.stream()).toList();
    }

    String person() {
        return persian ? one(FIRST_FA) + " " + one(LAST_FA) : one(FIRST_EN) + " " + one(LAST_EN);
    }

    String firm() {
        return one(persian ? FIRM_FA : FIRM_EN);
    }

    String place() {
        return one(persian ? PLACE_FA : PLACE_EN);
    }

    String job() {
        return one(persian ? JOB_FA : JOB_EN);
    }

    /** One of two texts, by language. */
    String say(String en, String fa) {
        return persian ? fa : en;
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
