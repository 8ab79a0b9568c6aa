package io.pishvaz.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pishvaz.desk.Catalogue.Disposition;
import io.pishvaz.desk.Catalogue.Title;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DispositionsTest {
    private final Dispositions results = new Dispositions(List.of(
            result("ORDER", 1, List.of()),
            result("COMPLAINT", 2, List.of(), result("GOODS", 1, List.of()), result("REPAIR", 2, List.of("service"))),
            result("WARRANTY", 3, List.of("service")),
            result("CARE", 3, List.of("care"), result("THANKS", 1, List.of()))));

    @Test
    void onlyWhatHasNoChildrenAndIsForTheQueueCanBeChosen() {
        assertThat(results.of(Optional.of("sales"))).containsExactly("GOODS", "ORDER");
        assertThat(results.of(Optional.of("service"))).containsExactly("GOODS", "ORDER", "REPAIR", "WARRANTY");
        assertThat(results.of(Optional.of("care"))).containsExactly("GOODS", "ORDER", "THANKS");
        assertThat(results.of(Optional.empty())).containsExactly("GOODS", "ORDER");
    }

    @Test
    void aDigitMeansOneThingOnEachLevelOfEachQueue() {
        assertThatThrownBy(
                        () -> new Dispositions(List.of(result("A", 1, List.of()), result("B", 1, List.of("service")))))
                .hasMessageContaining("digit")
                .hasMessageContaining("A and B");
        assertThatThrownBy(() -> result("G", 1, List.of(), result("A", 1, List.of()), result("B", 1, List.of())))
                .hasMessageContaining("digit");
    }

    @Test
    void aCodeMeansOneThing() {
        assertThatThrownBy(() -> new Dispositions(
                        List.of(result("A", 1, List.of(), result("B", 1, List.of())), result("B", 2, List.of()))))
                .hasMessageContaining("twice B");
    }

    private static Disposition result(String code, int digit, List<String> queues, Disposition... children) {
        return new Disposition(code, Optional.empty(), digit, new Title(code, code), queues, List.of(children));
    }
}
