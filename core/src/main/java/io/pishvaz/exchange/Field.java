package io.pishvaz.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a column may hold; headings of files are guessed by the words in {@link Headings}. */
public enum Field {
    ID(Kind.PARTIES, Shape.KEY, true),
    NAME(Kind.PARTIES, Shape.TEXT, true),
    PARTY_KIND(Kind.PARTIES, Shape.PARTY_KIND, false),
    ROLE(Kind.PARTIES, Shape.ROLE, false),
    MOBILE(Kind.PARTIES, Shape.PHONE, false),
    PHONE(Kind.PARTIES, Shape.PHONE, false),
    WORK_PHONE(Kind.PARTIES, Shape.PHONE, false),
    COMPANY(Kind.PARTIES, Shape.TEXT, false),
    JOB(Kind.PARTIES, Shape.TEXT, false),
    PLACE(Kind.PARTIES, Shape.TEXT, false),
    LANGUAGE(Kind.PARTIES, Shape.LANGUAGE, false),
    SOURCE(Kind.PARTIES, Shape.CODE, false),
    BIRTHDAY(Kind.PARTIES, Shape.DAY, false),
    SINCE(Kind.PARTIES, Shape.MOMENT, false),
    PREFERRED_CHANNEL(Kind.PARTIES, Shape.CHANNEL, false),

    NUMBER(Kind.ORDERS, Shape.KEY, false),
    ORDER_PARTY(Kind.ORDERS, Shape.KEY, false),
    ORDER_PHONE(Kind.ORDERS, Shape.PHONE, false),
    ORDER_AT(Kind.ORDERS, Shape.MOMENT, true),
    ORDER_PRODUCT(Kind.ORDERS, Shape.PRODUCT_CODE, false),
    TITLE(Kind.ORDERS, Shape.TEXT, false),
    CATEGORY(Kind.ORDERS, Shape.TEXT, false),
    QUANTITY(Kind.ORDERS, Shape.QUANTITY, false),
    AMOUNT(Kind.ORDERS, Shape.MONEY, true),
    TREATMENT(Kind.ORDERS, Shape.CODE, false),
    ORDER_AGENT(Kind.ORDERS, Shape.TEXT, false),

    CONTACT_ID(Kind.INTERACTIONS, Shape.KEY, true),
    CONTACT_PARTY(Kind.INTERACTIONS, Shape.KEY, false),
    CONTACT_PHONE(Kind.INTERACTIONS, Shape.PHONE, false),
    CONTACT_AT(Kind.INTERACTIONS, Shape.MOMENT, true),
    CHANNEL(Kind.INTERACTIONS, Shape.CHANNEL, false),
    DIRECTION(Kind.INTERACTIONS, Shape.DIRECTION, false),
    DURATION(Kind.INTERACTIONS, Shape.DURATION, false),
    CONTACT_AGENT(Kind.INTERACTIONS, Shape.TEXT, false),
    REASON(Kind.INTERACTIONS, Shape.CODE, false),
    DISPOSITION(Kind.INTERACTIONS, Shape.CODE, false),
    NOTE(Kind.INTERACTIONS, Shape.LONG_TEXT, false),

    PRODUCT_CODE(Kind.PRODUCTS, Shape.PRODUCT_CODE, true),
    PRODUCT_FA(Kind.PRODUCTS, Shape.TEXT, false),
    PRODUCT_EN(Kind.PRODUCTS, Shape.TEXT, false),
    PRODUCT_CATEGORY(Kind.PRODUCTS, Shape.TEXT, true),
    PRICE(Kind.PRODUCTS, Shape.PRICE, true),
    OFFERED(Kind.PRODUCTS, Shape.YES_NO, false);

    private final Kind kind;
    private final Shape shape;
    private final boolean required;

    Field(Kind kind, Shape shape, boolean required) {
        this.kind = kind;
        this.shape = shape;
        this.required = required;
    }

    public Kind kind() {
        return kind;
    }

    public Shape shape() {
        return shape;
    }

    public boolean required() {
        return required;
    }

    /** Those of a kind, in the order in which a staged row holds them. */
    public static List<Field> of(Kind kind) {
        return Arrays.stream(values()).filter(field -> field.kind == kind).toList();
    }

    public static Optional<Field> named(Kind kind, String name) {
        return of(kind).stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** What a cell of this field must look like. */
    public enum Shape {
        KEY,
        TEXT,
        LONG_TEXT,
        CODE,
        LANGUAGE,
        PHONE,
        DAY,
        MOMENT,
        MONEY,
        QUANTITY,
        DURATION,
        PARTY_KIND,
        ROLE,
        CHANNEL,
        DIRECTION,
        PRODUCT_CODE,
        PRICE,
        YES_NO
    }
}
