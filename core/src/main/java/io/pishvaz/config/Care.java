package io.pishvaz.config;

import io.pishvaz.care.Recovery;
import io.pishvaz.desk.Catalogue;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** How what went wrong is made good. */
public record Care(int recoveryHours, List<Catalogue.Title> recoverySteps, String department, Catalogue.Title task) {
    public Care {
        new Range(1, 8760).check("recoveryHours", recoveryHours);
    }

    /** As people read it, in this language. */
    Recovery recovery(Settings.Language language, int unhappy, Set<String> departments) {
        return new Recovery(
                Duration.ofHours(recoveryHours),
                recoverySteps.stream().map(title -> in(language, title)).toList(),
                department,
                in(language, task),
                unhappy,
                departments);
    }

    private static String in(Settings.Language language, Catalogue.Title title) {
        return language == Settings.Language.FA ? title.fa() : title.en();
    }
}
