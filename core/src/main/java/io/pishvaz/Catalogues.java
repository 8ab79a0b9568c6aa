package io.pishvaz;

import io.pishvaz.config.Settings;
import io.pishvaz.desk.Catalogue;
import java.util.List;
import java.util.stream.Stream;

/** What agents may choose from as the settings say, with those who work there. */
final class Catalogues {
    private Catalogues() {}

    static Catalogue of(Settings settings, List<Catalogue.Colleague> colleagues, List<Catalogue.Person> people) {
        Settings.Desk desk = settings.desk();
        return new Catalogue(
                desk.dispositions(),
                desk.pauseReasons(),
                desk.sources(),
                desk.callReasons(),
                desk.departments().stream()
                        .map(one -> new Catalogue.Choice(one.code(), one.title()))
                        .toList(),
                settings.pipeline().lostReasons(),
                settings.sales().categories(),
                colleagues,
                people,
                settings.pbx().stream()
                        .flatMap(pbx -> pbx.queues().stream()
                                .map(queue -> new Catalogue.QueueTitle(pbx.id(), queue.name(), queue.title())))
                        .toList(),
                desk.scripts(),
                Stream.concat(
                                Stream.of(
                                        settings.sales().task(), settings.care().task()),
                                settings.care().recoverySteps().stream())
                        .toList(),
                settings.parties().fields());
    }
}
