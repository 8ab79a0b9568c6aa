package io.pishvaz.floor;

import io.pishvaz.desk.Outcome;
import io.vertx.core.Future;

/** What supervisors do about alerts. Callable from any context. */
public interface AlertActions {

    /** What is done to one alert: somebody sees to it, leaves it to others again, or it is dealt with. */
    enum Step {
        TAKE,
        GIVE_BACK,
        CLOSE
    }

    Future<Outcome<Void>> step(String user, String alert, Step step);
}
