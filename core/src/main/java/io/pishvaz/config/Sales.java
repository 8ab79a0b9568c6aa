package io.pishvaz.config;

import io.pishvaz.desk.Catalogue;
import io.pishvaz.service.Delivery;
import java.time.Duration;
import java.util.List;

/** What follows upon an order, and what the categories of products are called. */
public record Sales(String department, Catalogue.Title task, int dueHours, List<Catalogue.Choice> categories) {
    public Sales {
        new Range(1, 8760).check("dueHours", dueHours);
    }

    /** As the department reads it, in this language. */
    public Delivery delivery(Settings.Language language) {
        return new Delivery(department, language.of(task), Duration.ofHours(dueHours));
    }
}
