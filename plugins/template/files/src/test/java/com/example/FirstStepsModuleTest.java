package com.example;

import static io.pishvaz.plugin.testkit.CustomerBuilder.customer;
import static io.pishvaz.plugin.testkit.CustomerBuilder.prospect;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pishvaz.plugin.api.Score;
import io.pishvaz.plugin.testkit.ScoringContract;
import org.junit.jupiter.api.Test;

class FirstStepsModuleTest {
    private final FirstStepsModule module = new FirstStepsModule();

    @Test
    void keepsTheContract() {
        ScoringContract.check(module, customer().buysEvery(7, 3, 500_000).complains(1).build());
    }

    @Test
    void aRecentPurchaseWarms() {
        Score score = module.score(customer().buysEvery(7, 3, 500_000).build()).orElseThrow();

        assertEquals(60, score.value());
    }

    @Test
    void aStrangerHasNoScore() {
        assertTrue(module.score(prospect().build()).isEmpty());
    }
}
