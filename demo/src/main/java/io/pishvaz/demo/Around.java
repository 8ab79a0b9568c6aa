package io.pishvaz.demo;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Writes what stands around a customer: addresses, consents, where somebody works, and the fields of parties.yaml. */
final class Around {
    private final Sheets sheets;
    private final RandomGenerator random;
    private final Instant now;
    private final Map<String, Customer> firms = new HashMap<>();
    private int address = 100;

    Around(Sheets sheets, RandomGenerator random, Instant now, List<Customer> all) {
        this.sheets = sheets;
        this.random = random;
        this.now = now;
        all.stream().filter(one -> one.firm).forEach(firm -> firms.putIfAbsent(firm.name, firm));
    }

    void write(Customer customer) {
        address++;
        if (random.nextInt(3) > 0) {
            sheets.channel.row(
                    customer.id, "EMAIL", "%s%d@example.com".formatted(customer.firm ? "office" : "c", address));
        }
        if (random.nextInt(3) == 0) {
            sheets.consent.row(customer.id, "SMS", true);
            sheets.consent.row(customer.id, "EMAIL", random.nextInt(4) > 0);
        }
        if (random.nextInt(60) == 0) {
            sheets.consent.row(customer.id, "CALL", false);
        }
        customer.company.map(firms::get).ifPresent(firm -> sheets.link.row(customer.id, firm.id, "WORKS_FOR"));
    }

    /** The centre's own fields, as a column has them. */
    String fields(Customer customer) {
        JsonObject fields = new JsonObject();
        if (!customer.life.purchases.isEmpty() && random.nextBoolean()) {
            fields.put("MACHINES", String.valueOf(1 + random.nextInt(customer.firm ? 8 : 2)));
            fields.put("TRAINED", String.valueOf(random.nextBoolean()));
        }
        if (random.nextInt(4) == 0) {
            fields.put(
                    "SERVICED",
                    Writer.date(now.minusSeconds(86_400L * (5 + random.nextInt(300))))
                            .toString());
        }
        return fields.encode();
    }
}
