package io.pishvaz.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pishvaz.plugin.api.Customer;
import io.pishvaz.plugin.api.Param;
import io.pishvaz.plugin.api.Reason;
import io.pishvaz.plugin.api.Score;
import io.pishvaz.plugin.api.ScoringModule;
import io.pishvaz.plugin.api.Text;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The contract lets a good module pass and catches each way of breaking it. */
class ScoringContractTest {
    private static final Text FINE = Text.of("Bought {0} times", "{0} بار خریده است", Param.count(3));

    @Test
    void aGoodModulePasses() {
        assertThatCode(() -> ScoringContract.check(module(customer -> scored(FINE, 5))))
                .doesNotThrowAnyException();
        assertThatCode(() -> ScoringContract.check(module(customer -> Optional.empty())))
                .doesNotThrowAnyException();
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullIsCaught() {
        catches("null; an empty Optional says that there is nothing to say", customer -> null);
    }

    @Test
    void anExceptionIsCaughtWithTheCustomersName() {
        catches("nobody yet: it threw java.util.NoSuchElementException", customer -> {
            customer.purchases().getFirst();
            return Optional.empty();
        });
    }

    @Test
    void chanceIsCaught() {
        AtomicInteger dice = new AtomicInteger();
        catches(
                "two different scores for the same customer",
                customer -> scored(FINE, dice.incrementAndGet() % 40 + 1));
    }

    @Test
    void slownessIsCaught() {
        AtomicInteger asked = new AtomicInteger();
        catches("no answer within 300 ms", customer -> {
            if (asked.incrementAndGet() > 1) {
                hang();
            }
            return scored(FINE, 5);
        });
    }

    @Test
    void oneLanguageIsCaught() {
        catches("no Persian in: Bought often", customer -> scored(Text.of("Bought often", "Bought often"), 5));
        catches("Persian in the English", customer -> scored(Text.of("زیاد", "زیاد"), 5));
    }

    @Test
    void aNumberInTheSentenceIsCaught() {
        catches("a number that should be a parameter", customer -> scored(Text.of("3 times", "سه بار"), 5));
    }

    private static void catches(String broken, Function<Customer, Optional<Score>> score) {
        assertThatThrownBy(() -> ScoringContract.check(module(score)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(broken);
    }

    private static Optional<Score> scored(Text text, int points) {
        return Optional.of(Score.of(text, List.of(Reason.of(points, text))));
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ScoringModule module(Function<Customer, Optional<Score>> score) {
        return new ScoringModule() {
            @Override
            public Text title() {
                return Text.of("Example", "نمونه");
            }

            @Override
            public Optional<Score> score(Customer customer) {
                return score.apply(customer);
            }
        };
    }
}
