package io.pishvaz.customer;

/** A public telephone number in E.164, such as {@code +989121234567}. */
public record PhoneNumber(String e164) {

    /** For logs: only the last three digits. */
    @Override
    public String toString() {
        return "…" + e164.substring(Math.max(0, e164.length() - 3));
    }
}
