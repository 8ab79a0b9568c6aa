package io.pishvaz.http;

import io.pishvaz.agent.Presence;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.Phrase;
import io.pishvaz.customer.Standing;
import io.pishvaz.live.Board;
import io.pishvaz.live.BoardPatch;
import io.pishvaz.live.Dialling;
import io.pishvaz.live.Refusal;
import io.pishvaz.live.TransferTargets;
import io.pishvaz.queue.QueueFigures;
import io.pishvaz.sales.Pipeline;
import io.pishvaz.sales.PipelineReport;
import io.pishvaz.sales.PipelineStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What supervisors see, and to whom calls may be handed. */
final class FloorSamples {
    private FloorSamples() {}

    static TransferTargets targets() {
        return new TransferTargets(
                List.of(new TransferTargets.Colleague(
                        "reza", "Reza", Optional.of("1002"), Presence.State.PAUSED, Optional.of("LUNCH"))),
                List.of(new TransferTargets.Line("sales", "Sales", 2, Optional.of(Samples.AT))),
                true);
    }

    static Board board() {
        var figures = new QueueFigures(
                5,
                3,
                2,
                1,
                1,
                0,
                0,
                0,
                0,
                0,
                Optional.of(0.4),
                Optional.of(9_000L),
                Optional.empty(),
                Optional.of(0.4));
        return new Board(
                Samples.AT,
                LocalDate.of(2026, 11, 22),
                20_000,
                figures,
                Optional.of(0.81),
                600_000,
                List.of(new Board.Queue(
                        "main", "sales", "Sales", figures, List.of("mina"), 1, Optional.of(Samples.AT))),
                List.of(waiting()),
                List.of(seat()),
                List.of(new Board.Alert(
                                "a1",
                                Samples.AT,
                                Board.Alert.Kind.BREACH,
                                Phrase.of("alert.breach"),
                                Optional.of(Samples.GREETING))
                        .about(Samples.PARTY)
                        .ownedBy(Optional.of("sara"))),
                List.of(new Board.Blind("main", Samples.AT, Optional.empty())));
    }

    static BoardPatch patch() {
        return new BoardPatch(
                Samples.AT,
                Optional.empty(),
                Optional.of(0.82),
                Optional.empty(),
                List.of(),
                Optional.of(List.of()),
                List.of(seat()),
                Optional.empty(),
                Optional.empty());
    }

    private static Board.Caller waiting() {
        return new Board.Caller(
                Samples.CALL,
                Optional.of("+989121234567"),
                Optional.of("Shirin"),
                Optional.empty(),
                Optional.of(LifecycleStage.ADVOCATE),
                Optional.of(Standing.ACTIVE),
                Optional.of(Phrase.of("hint.advocate")),
                "sales",
                1,
                Samples.AT,
                true);
    }

    private static Board.Seat seat() {
        return new Board.Seat(
                "mina",
                "Mina",
                Optional.of("101"),
                List.of("991"),
                Presence.State.PAUSED,
                Optional.of("LUNCH"),
                Samples.AT,
                Optional.of("Shirin"),
                Optional.of("sales"),
                Optional.of(0.75),
                600_000);
    }

    static Dialling dialling() {
        return new Dialling(
                "+989121234567",
                Samples.AT,
                Samples.AT.plusSeconds(60),
                Optional.of(Refusal.BUSY),
                Optional.of("Busy"));
    }

    static PipelineReport pipeline(Pipeline.Query query) {
        var step = new PipelineReport.Step(PipelineStep.QUOTE_SENT, 3, 900, 1, Optional.of(20_000L), 60_000, 1);
        var own = new PipelineReport.Own(PipelineStep.QUOTE_SENT, Optional.empty(), 1);
        var late = new PipelineReport.Item(
                "o1",
                "Grinder",
                Samples.PARTY,
                "Bayat",
                LifecycleStage.PROSPECT,
                PipelineStep.QUOTE_SENT,
                Optional.of("Sina"),
                Optional.of("Rasta"),
                5_000,
                300);
        return new PipelineReport(
                query.from(),
                query.to(),
                query.to(),
                List.of(step),
                2,
                List.of(new PipelineReport.Person(Optional.of("sina"), Optional.of("Sina"), List.of(own), 1, 300)),
                new PipelineReport.Late(7, List.of(late)),
                List.of(new PipelineReport.Lost(Optional.empty(), 1, 50)));
    }
}
