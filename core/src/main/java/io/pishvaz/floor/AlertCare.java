package io.pishvaz.floor;

import io.pishvaz.desk.History;
import io.pishvaz.desk.Outlets;
import io.pishvaz.live.Board.Alert;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who sees to which alert today; one that was closed is not shown again, whatever still speaks for it. */
final class AlertCare {
    private final Outlets outlets;
    private final Map<String, Care> cares = new HashMap<>();

    AlertCare(Outlets outlets) {
        this.outlets = outlets;
    }

    void restore(Collection<Care> recorded) {
        recorded.forEach(care -> cares.put(care.alert(), care));
    }

    void newDay() {
        cares.clear();
    }

    void step(String user, String alert, AlertActions.Step step) {
        Care.State state =
                switch (step) {
                    case TAKE -> Care.State.OWNED;
                    case GIVE_BACK -> Care.State.GIVEN_BACK;
                    case CLOSE -> Care.State.CLOSED;
                };
        Care care = new Care(alert, user, outlets.clock().instant(), state);
        cares.put(alert, care);
        outlets.history().write(new History.Entry.OfCare(alert, user, care.at(), state.name()));
    }

    List<Alert> of(List<Alert> raised) {
        return raised.stream()
                .filter(alert -> care(alert)
                        .filter(one -> one.state() == Care.State.CLOSED)
                        .isEmpty())
                .map(alert -> alert.ownedBy(care(alert).flatMap(Care::owner)))
                .toList();
    }

    private Optional<Care> care(Alert alert) {
        return Optional.ofNullable(cares.get(alert.id()));
    }
}
