package io.pishvaz.care;

import io.pishvaz.customer.PartyId;
import io.pishvaz.session.By;
import io.vertx.core.Future;
import java.util.Optional;

/** What customers answer. Futures fail when the store cannot be reached. */
public interface Surveys {

    /** Keeps an answer; an unhappy one opens a task of recovery at once. */
    Future<Kept<Survey>> record(New answer, By by);

    /** An answer just given. */
    record New(PartyId party, Survey.Kind kind, int score, Optional<String> words) {}
}
