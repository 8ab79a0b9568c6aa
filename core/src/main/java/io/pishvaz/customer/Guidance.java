package io.pishvaz.customer;

import java.util.List;

/** What this person expects, what to do next, what not to do. */
public record Guidance(Phrase greeting, List<Phrase> expects, Action action, List<Guardrail> guardrails) {

    /** The next best action and its steps, three at most. */
    public record Action(Phrase title, List<Phrase> steps) {}

    /** Something not to do, and why. */
    public record Guardrail(Severity severity, Phrase title, Phrase why) {}

    /** BLOCK must not be done; ADVICE is better left. */
    public enum Severity {
        BLOCK,
        ADVICE
    }
}
