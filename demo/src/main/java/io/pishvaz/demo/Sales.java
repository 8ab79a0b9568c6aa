package io.pishvaz.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Writes what one customer was offered, given and sold. */
final class Sales {
    private static final List<String> CHANNELS = List.of("EMAIL", "SMS", "MESSENGER");
    private static final List<String> COMPETITORS = List.of("Sepidar", "Rasta", "Kavir", "سپیدار", "رستا");

    private final Sheets sheets;
    private final RandomGenerator random;
    private final List<String> agents;
    private final Deals deals;
    private int orderNumber = 1_000;
    private int quoteNumber = 1_000;

    Sales(Sheets sheets, RandomGenerator random, Instant now, List<String> agents) {
        this.sheets = sheets;
        this.random = random;
        this.agents = agents;
        this.deals = new Deals(sheets, random, now, agents);
    }

    void write(Customer customer) {
        List<Life.Bought> purchases = customer.life.purchases;
        purchases.forEach(purchase -> order(customer, purchase));
        if (!purchases.isEmpty() && random.nextInt(4) == 0) {
            Instant sent = purchases.getLast().at().minus(Duration.ofDays(3));
            quote(customer, sent, "ACCEPTED", Goods.any(random));
        }
        boolean wants = customer.life.persona == Persona.PROSPECT ? random.nextInt(3) == 0 : random.nextInt(10) == 0;
        if (wants) {
            want(customer);
        } else if (random.nextInt(5) == 0) {
            deals.lost(customer, title(customer, Goods.GRINDER), Goods.GRINDER.price);
        }
    }

    private void order(Customer customer, Life.Bought purchase) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        Goods goods = purchase.goods();
        UUID deal = deals.isRecent(purchase.at())
                ? deals.won(customer, new Deals.Sold(id, purchase.at(), purchase.amount(), title(customer, goods)))
                : null;
        sheets.order.row(
                id,
                "S-" + orderNumber++,
                customer.id,
                purchase.at(),
                purchase.amount(),
                goods.category,
                purchase.treatment(),
                agent(),
                deal);
        sheets.orderLine.row(id, 0, title(customer, goods), goods.category, purchase.quantity(), purchase.amount());
        purchase.treatment().ifPresent(code -> {
            Instant given = purchase.at().minus(Duration.ofDays(5));
            sheets.given.row(
                    customer.id, code, given, given.plus(Duration.ofDays(30)), purchase.amount() / 20, agent());
        });
    }

    /** Something is open: an opportunity, with a quote as soon as it has come so far. Few are older than three days. */
    private void want(Customer customer) {
        Goods goods = random.nextBoolean() ? Goods.GRINDER : Goods.ESPRESSO_MACHINE;
        Instant opened = customer.life.ago(random.nextInt(8) == 0 ? 3 + random.nextInt(9) : random.nextInt(3));
        Deals.Open deal = deals.open(opened);
        sheets.opportunity.row(
                deal.id(),
                customer.id,
                title(customer, goods),
                deal.stage(),
                goods.price,
                20 + random.nextInt(7) * 10,
                opened,
                null,
                deal.owner(),
                null);
        String rival = COMPETITORS.get(random.nextInt(COMPETITORS.size()));
        sheets.competitor.row(deal.id(), rival, customer.names.say("4% cheaper, no install", "۴٪ ارزان‌تر، بدون نصب"));
        deal.quoted().ifPresent(sent -> quote(customer, sent, random.nextBoolean() ? "SENT" : "OPENED", goods));
    }

    private void quote(Customer customer, Instant sent, String status, Goods goods) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        long kit = Goods.BARISTA_KIT.price;
        sheets.quote.row(
                id,
                "PF-" + quoteNumber++,
                customer.id,
                CHANNELS.get(random.nextInt(CHANNELS.size())),
                sent,
                Writer.date(sent.plus(Duration.ofDays(14))),
                goods.price + kit,
                status,
                agent());
        sheets.quoteLine.row(id, 0, title(customer, goods), goods.category, 1, goods.price);
        sheets.quoteLine.row(id, 1, title(customer, Goods.BARISTA_KIT), Goods.BARISTA_KIT.category, 1, kit);
    }

    private static String title(Customer customer, Goods goods) {
        return customer.names.say(goods.en, goods.fa);
    }

    private String agent() {
        return agents.get(random.nextInt(agents.size()));
    }
}
