package io.pishvaz.sales;

/**
 * Something that is sold; {@code category} is a path such as machine/espresso, {@code offered} no more when retired.
 */
public record Product(String code, int version, Quote.Title title, String category, long priceRial, boolean offered) {

    /** The same in another version. */
    public Product at(int other) {
        return new Product(code, other, title, category, priceRial, offered);
    }
}
