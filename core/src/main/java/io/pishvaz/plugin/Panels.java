package io.pishvaz.plugin;

import io.pishvaz.customer.Rial;
import io.pishvaz.live.Panel;
import io.pishvaz.live.Panel.State;
import io.pishvaz.plugin.api.Param;
import io.pishvaz.plugin.api.Score;
import io.pishvaz.plugin.api.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The panels of one plugin, in every state. */
record Panels(String plugin, Panel.Text title, Optional<Panel.Text> speaksOf, Duration budget) {

    Panel loading() {
        return bare(State.LOADING, Optional.empty());
    }

    Panel late() {
        return bare(State.LATE, Optional.empty());
    }

    Panel empty() {
        return new Panel(
                plugin,
                title,
                State.EMPTY,
                Optional.empty(),
                Optional.empty(),
                speaksOf,
                List.of(),
                budget.toMillis(),
                Optional.empty());
    }

    Panel failed(String reference) {
        return bare(State.FAILED, Optional.of(reference));
    }

    Panel ready(Score score) {
        return new Panel(
                plugin,
                title,
                State.READY,
                Optional.of(score.value()),
                Optional.of(text(score.headline())),
                score.detail().map(Panels::text),
                score.reasons().stream()
                        .map(reason -> new Panel.Reason(reason.points(), text(reason.text())))
                        .toList(),
                budget.toMillis(),
                Optional.empty());
    }

    static Panel.Text text(Text text) {
        return new Panel.Text(
                text.en(), text.fa(), text.params().stream().map(Panels::value).toList());
    }

    private static Object value(Param param) {
        return switch (param) {
            case Param.Word word -> word.value();
            case Param.Count count -> count.value();
            case Param.Decimal decimal -> decimal.value();
            case Param.Money money -> new Rial(money.rial());
            case Param.Day day -> day.date();
            case Param.Moment moment -> moment.at();
            case Param.Span span -> span.length();
        };
    }

    private Panel bare(State state, Optional<String> reference) {
        return new Panel(
                plugin,
                title,
                state,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                budget.toMillis(),
                reference);
    }
}
