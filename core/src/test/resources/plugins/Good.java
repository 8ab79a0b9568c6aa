package example;

import io.pishvaz.plugin.api.Customer;
import io.pishvaz.plugin.api.Reason;
import io.pishvaz.plugin.api.Score;
import io.pishvaz.plugin.api.ScoringModule;
import io.pishvaz.plugin.api.Text;
import java.util.List;
import java.util.Optional;

/** Always finds something nice to say. */
public class Good implements ScoringModule {
    @Override
    public Text title() {
        return Text.of("Good", "خوب");
    }

    @Override
    public Optional<Score> score(Customer customer) {
        Text text = Text.of("A guest is dear", "مهمان عزیز است");
        return Optional.of(Score.of(text, List.of(Reason.of(7, text))));
    }
}
