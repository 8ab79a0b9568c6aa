package io.pishvaz.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Guesses what a column holds by its heading, Persian or English. */
public final class Headings {
    private static final Map<Field, List<String>> WORDS = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    Field.ID,
                    List.of(
                            "id",
                            "external id",
                            "customer id",
                            "party id",
                            "code",
                            "customer code",
                            "شناسه",
                            "کد",
                            "کد مشتری",
                            "شماره مشتری",
                            "کد اشتراک")),
            Map.entry(
                    Field.NAME,
                    List.of(
                            "name",
                            "full name",
                            "customer name",
                            "customer",
                            "نام",
                            "نام کامل",
                            "نام مشتری",
                            "نام و نام خانوادگی",
                            "مشتری")),
            Map.entry(Field.PARTY_KIND, List.of("kind", "type", "نوع", "نوع مشتری")),
            Map.entry(Field.ROLE, List.of("role", "نقش")),
            Map.entry(
                    Field.MOBILE,
                    List.of(
                            "mobile",
                            "cell",
                            "mobile phone",
                            "cell phone",
                            "موبایل",
                            "همراه",
                            "تلفن همراه",
                            "شماره موبایل",
                            "شماره همراه")),
            Map.entry(
                    Field.PHONE,
                    List.of(
                            "phone",
                            "telephone",
                            "tel",
                            "home phone",
                            "phone number",
                            "number",
                            "تلفن",
                            "شماره تلفن",
                            "تلفن ثابت",
                            "تلفن منزل",
                            "شماره تماس")),
            Map.entry(
                    Field.WORK_PHONE,
                    List.of("work phone", "office phone", "business phone", "تلفن محل کار", "تلفن شرکت", "تلفن دفتر")),
            Map.entry(
                    Field.COMPANY,
                    List.of("company", "organisation", "organization", "firm", "شرکت", "نام شرکت", "سازمان")),
            Map.entry(Field.JOB, List.of("job", "job title", "occupation", "شغل", "سمت", "حرفه")),
            Map.entry(
                    Field.PLACE,
                    List.of("place", "city", "address", "town", "شهر", "محل", "نشانی", "آدرس", "محل سکونت")),
            Map.entry(Field.LANGUAGE, List.of("language", "زبان")),
            Map.entry(Field.SOURCE, List.of("source", "lead source", "منبع", "نحوه آشنایی", "روش آشنایی")),
            Map.entry(Field.BIRTHDAY, List.of("birthday", "birth date", "date of birth", "تولد", "تاریخ تولد")),
            Map.entry(
                    Field.SINCE,
                    List.of(
                            "since",
                            "created",
                            "created at",
                            "first contact",
                            "تاریخ عضویت",
                            "تاریخ ثبت",
                            "اولین تماس")),
            Map.entry(Field.PREFERRED_CHANNEL, List.of("preferred channel", "channel", "کانال ترجیحی", "کانال")),
            Map.entry(
                    Field.NUMBER,
                    List.of(
                            "number",
                            "order",
                            "order id",
                            "order number",
                            "order no",
                            "invoice",
                            "invoice number",
                            "شماره سفارش",
                            "سفارش",
                            "شماره فاکتور",
                            "فاکتور")),
            Map.entry(
                    Field.ORDER_PARTY,
                    List.of(
                            "party",
                            "party id",
                            "customer",
                            "customer id",
                            "customer code",
                            "شناسه مشتری",
                            "کد مشتری",
                            "شماره مشتری",
                            "مشتری")),
            Map.entry(
                    Field.ORDER_PHONE,
                    List.of("phone", "mobile", "customer phone", "تلفن", "موبایل", "شماره تماس", "تلفن مشتری")),
            Map.entry(
                    Field.ORDER_AT,
                    List.of(
                            "date",
                            "at",
                            "time",
                            "order date",
                            "invoice date",
                            "تاریخ",
                            "تاریخ سفارش",
                            "تاریخ فاکتور",
                            "زمان")),
            Map.entry(
                    Field.ORDER_PRODUCT,
                    List.of("product code", "product id", "item code", "sku", "کد کالا", "کد محصول", "شناسه کالا")),
            Map.entry(
                    Field.TITLE,
                    List.of(
                            "title",
                            "product",
                            "item",
                            "goods",
                            "description",
                            "کالا",
                            "محصول",
                            "شرح",
                            "شرح کالا",
                            "نام کالا",
                            "عنوان")),
            Map.entry(
                    Field.CATEGORY,
                    List.of("category", "product category", "group", "دسته", "گروه", "گروه کالا", "دسته بندی")),
            Map.entry(Field.QUANTITY, List.of("quantity", "qty", "count", "units", "تعداد", "مقدار")),
            Map.entry(
                    Field.AMOUNT,
                    List.of(
                            "amount",
                            "total",
                            "price",
                            "sum",
                            "value",
                            "line total",
                            "مبلغ",
                            "جمع",
                            "مبلغ کل",
                            "قیمت",
                            "مبلغ ریال")),
            Map.entry(Field.TREATMENT, List.of("treatment", "discount code", "کد تخفیف")),
            Map.entry(Field.ORDER_AGENT, List.of("agent", "seller", "sales person", "کارشناس", "فروشنده")),
            Map.entry(
                    Field.CONTACT_ID,
                    List.of("id", "external id", "contact id", "interaction id", "شناسه", "کد", "شناسه تماس")),
            Map.entry(
                    Field.CONTACT_PARTY,
                    List.of("party", "party id", "customer", "customer id", "شناسه مشتری", "کد مشتری", "مشتری")),
            Map.entry(
                    Field.CONTACT_PHONE,
                    List.of("phone", "mobile", "number", "caller", "تلفن", "موبایل", "شماره", "شماره تماس")),
            Map.entry(
                    Field.CONTACT_AT,
                    List.of("date", "at", "time", "began", "start", "تاریخ", "زمان", "تاریخ تماس", "شروع")),
            Map.entry(Field.CHANNEL, List.of("channel", "kind", "type", "medium", "کانال", "نوع", "روش")),
            Map.entry(Field.DIRECTION, List.of("direction", "جهت")),
            Map.entry(Field.DURATION, List.of("duration", "talk", "length", "seconds", "مدت", "مدت مکالمه", "ثانیه")),
            Map.entry(Field.CONTACT_AGENT, List.of("agent", "user", "operator", "کارشناس", "اپراتور", "کاربر")),
            Map.entry(Field.REASON, List.of("reason", "subject", "دلیل", "موضوع", "علت")),
            Map.entry(Field.DISPOSITION, List.of("disposition", "result", "outcome", "نتیجه", "نتیجه تماس")),
            Map.entry(Field.NOTE, List.of("note", "notes", "text", "comment", "یادداشت", "توضیح", "توضیحات", "متن")),
            Map.entry(
                    Field.PRODUCT_CODE,
                    List.of("code", "product code", "id", "product id", "sku", "کد", "کد کالا", "کد محصول", "شناسه")),
            Map.entry(
                    Field.PRODUCT_FA,
                    List.of(
                            "title fa",
                            "name fa",
                            "persian title",
                            "persian name",
                            "نام",
                            "نام کالا",
                            "نام فارسی",
                            "عنوان",
                            "عنوان فارسی",
                            "شرح کالا",
                            "کالا")),
            Map.entry(
                    Field.PRODUCT_EN,
                    List.of(
                            "title",
                            "name",
                            "product",
                            "title en",
                            "name en",
                            "english title",
                            "english name",
                            "نام انگلیسی",
                            "عنوان انگلیسی",
                            "نام لاتین")),
            Map.entry(
                    Field.PRODUCT_CATEGORY,
                    List.of("category", "product category", "group", "دسته", "گروه", "گروه کالا", "دسته بندی")),
            Map.entry(
                    Field.PRICE,
                    List.of("price", "unit price", "list price", "amount", "قیمت", "قیمت واحد", "بها", "مبلغ", "فی")),
            Map.entry(Field.OFFERED, List.of("offered", "active", "available", "فعال", "موجود", "عرضه می شود"))));

    private Headings() {}

    /** For each heading the field it names, each field once; the first column that fits has it. */
    public static List<Optional<Field>> guess(Kind kind, List<String> headings) {
        Set<Field> taken = new HashSet<>();
        List<Optional<Field>> guessed = new ArrayList<>();
        for (String heading : headings) {
            String word = plain(heading);
            Optional<Field> field = Field.of(kind).stream()
                    .filter(one -> !taken.contains(one) && names(one, word))
                    .findFirst();
            field.ifPresent(taken::add);
            guessed.add(field);
        }
        return guessed;
    }

    private static boolean names(Field field, String word) {
        return WORDS.getOrDefault(field, List.of()).stream()
                        .anyMatch(known -> plain(known).equals(word))
                || plain(field.name()).equals(word);
    }

    /** Letters and digits only, in one spelling. */
    private static String plain(String heading) {
        return Texts.unified(heading).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
