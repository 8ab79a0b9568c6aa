package io.pishvaz.desk;

import io.pishvaz.customer.FreeField;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What agents may choose from, as the centre configured it, and who works there. {@code written} is what the server
 * itself writes down for people, with places such as {@code {number}}: kept in one language, read in either.
 */
public record Catalogue(
        List<Disposition> dispositions,
        List<PauseReason> pauseReasons,
        List<Choice> sources,
        List<Choice> callReasons,
        List<Choice> departments,
        List<Choice> lostReasons,
        List<Choice> categories,
        List<Colleague> colleagues,
        List<Person> people,
        List<QueueTitle> queues,
        List<Script> scripts,
        List<Title> written,
        List<FreeField> fields) {

    /**
     * The result of a call, or a group of results where it has children; {@code digit} chooses it on the keyboard,
     * {@code icon} names a symbol of the web client. Where {@code queues} are named it is for calls of these only.
     */
    public record Disposition(
            String code,
            Optional<String> icon,
            int digit,
            Title title,
            List<String> queues,
            List<Disposition> children) {
        public Disposition {
            checkDigit(digit);
            checkSiblings(children);
        }
    }

    /** Why an agent pauses; {@code minutes} is how long it is meant to take. */
    public record PauseReason(String code, int digit, Title title, Optional<Integer> minutes) {
        public PauseReason {
            checkDigit(digit);
        }
    }

    /** A source, a reason for calling, a department or a reason why something was not bought. */
    public record Choice(String code, Title title) {}

    /** Somebody who takes calls. */
    public record Colleague(String agent, String name) {}

    /** Somebody who may sign in: the name on file, and what readers of each language call them. */
    public record Person(String user, String name, Title called) {}

    /** What a queue of a PBX is called. */
    public record QueueTitle(String pbx, String queue, Title title) {}

    /** The words in both languages. */
    public record Title(String en, String fa) {
        /** The same words for both. */
        public Title(String both) {
            this(both, both);
        }
    }

    /** Results of one level that a call may have at once must differ in digit. */
    public static void checkSiblings(List<Disposition> level) {
        for (int i = 0; i < level.size(); i++) {
            for (Disposition other : level.subList(0, i)) {
                Disposition one = level.get(i);
                if (one.digit() == other.digit() && meet(one.queues(), other.queues())) {
                    throw new IllegalArgumentException(
                            "digit must differ, was " + one.digit() + " for " + other.code() + " and " + one.code());
                }
            }
        }
    }

    private static boolean meet(List<String> some, List<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return some.isEmpty() == others.isEmpty() ? some.isEmpty() || !both.isEmpty() : true;
    }

    private static void checkDigit(int digit) {
        if (digit < 1 || digit > 9) {
            throw new IllegalArgumentException("digit must be 1..9, was " + digit);
        }
    }
}
