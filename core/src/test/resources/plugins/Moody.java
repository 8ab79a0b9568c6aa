package example;

import io.pishvaz.plugin.api.Customer;
import io.pishvaz.plugin.api.Param;
import io.pishvaz.plugin.api.Reason;
import io.pishvaz.plugin.api.Score;
import io.pishvaz.plugin.api.ScoringModule;
import io.pishvaz.plugin.api.Text;
import java.util.List;
import java.util.Optional;

/** Behaves as the customer's name says. */
public class Moody implements ScoringModule {
    private static final Text TEXT = Text.of("Says {0}", "می‌گوید {0}", Param.count(7));

    @Override
    public Text title() {
        return Text.of("Moody", "دمدمی");
    }

    @Override
    public Optional<Text> speaksOf() {
        return Optional.of(Text.of("It speaks of the talkative", "از پرحرف‌ها می‌گوید"));
    }

    @Override
    public Optional<Score> score(Customer customer) {
        System.getProperties().put("moody.loader", getClass().getClassLoader());
        System.getProperties().put("moody.thread", Thread.currentThread());
        return switch (customer.profile().name()) {
            case "throw" -> throw new IllegalStateException("bad day");
            case "null" -> null;
            case "hang" -> hang();
            case "slow" -> slow();
            case "stubborn" -> stubborn();
            case "overflow" -> score(customer);
            case "memory" -> throw new OutOfMemoryError("pretended");
            case "unbalanced" -> Optional.of(new Score(List.of(Reason.of(90, TEXT)), TEXT, Optional.empty()));
            case "markup" -> saying(Text.of("<img src=x>", "متن"));
            case "huge" -> saying(Text.of("x".repeat(9999), "متن"));
            case "nan" -> saying(Text.of("{0}", "{0}", Param.decimal(0.0 / 0.0)));
            case "core" -> core();
            case "empty" -> Optional.empty();
            default -> saying(TEXT);
        };
    }

    private static Optional<Score> saying(Text text) {
        return Optional.of(Score.of(text, List.of(Reason.of(7, TEXT))));
    }

    private static Optional<Score> hang() {
        while (true) {
            Thread.onSpinWait();
            if (Thread.interrupted()) {
                throw new IllegalStateException("interrupted");
            }
        }
    }

    private static Optional<Score> stubborn() {
        while (true) {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                // stays, whoever asks it to go
            }
        }
    }

    private static Optional<Score> slow() {
        try {
            Thread.sleep(120);
            return saying(TEXT);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Score> core() {
        try {
            Class.forName("io.pishvaz.plugin.PluginHost");
            return saying(TEXT);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
