package io.pishvaz.demo;

import java.util.random.RandomGenerator;

/** The kinds of customer that the business has, by how common they are; what they do follows from it. */
enum Persona {
    PROSPECT(38),
    NEWCOMER(22),
    LOYAL(18),
    ADVOCATE(6),
    LAPSED(6),
    LOST(4),
    OFFENDED(5),
    DETRACTOR(1);

    private final int share;

    Persona(int share) {
        this.share = share;
    }

    static Persona draw(RandomGenerator random) {
        int ticket = random.nextInt(100);
        for (Persona persona : values()) {
            ticket -= persona.share;
            if (ticket < 0) {
                return persona;
            }
        }
        return PROSPECT;
    }

    boolean buysAgain() {
        return this != PROSPECT && this != NEWCOMER;
    }
}
