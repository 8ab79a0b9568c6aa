package example;

import io.pishvaz.plugin.api.Customer;
import io.pishvaz.plugin.api.Score;
import io.pishvaz.plugin.api.ScoringModule;
import io.pishvaz.plugin.api.Text;
import java.util.Optional;

/** Never gets through its static initialiser. */
public class Unborn implements ScoringModule {
    static {
        while (true) {
            Thread.onSpinWait();
            if (Thread.interrupted()) {
                break;
            }
        }
    }

    @Override
    public Text title() {
        return Text.of("Unborn", "نازاده");
    }

    @Override
    public Optional<Score> score(Customer customer) {
        return Optional.empty();
    }
}
