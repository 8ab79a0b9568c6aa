package io.pishvaz.desk;

import io.pishvaz.customer.Answers;
import io.pishvaz.desk.DeskActions.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which answers to which questions are right. */
record ScriptRules(List<Script> scripts) {

    /** Why an answer in a call of this queue may not be; empty where it may. */
    Optional<Outcome<Void>> refuses(Answer answer, Optional<String> queue) {
        List<Script> possible = scripts.stream().filter(s -> s.isFor(queue)).toList();
        Optional<Script> script =
                possible.stream().filter(s -> s.code().equals(answer.script())).findFirst();
        if (script.isEmpty()) {
            return invalid(
                    "script",
                    answer.script(),
                    "one of " + possible.stream().map(Script::code).toList());
        }
        Optional<Field> field = script.get().field(answer.field());
        return field.isEmpty()
                ? invalid("field", answer.field(), "a question of the script")
                : answer.value()
                        .flatMap(value ->
                                field.get().refuses(value).flatMap(allowed -> invalid("value", value, allowed)));
    }

    private static Optional<Outcome<Void>> invalid(String field, String value, String allowed) {
        return Optional.of(new Outcome.Invalid<>(field, value, allowed));
    }

    /** A call has answers to one script: those to another one go. */
    static Answers with(Optional<Answers> before, Answer answer) {
        Map<String, String> values = new TreeMap<>(before.filter(b -> b.script().equals(answer.script()))
                .map(Answers::values)
                .orElse(Map.of()));
        answer.value().ifPresentOrElse(value -> values.put(answer.field(), value), () -> values.remove(answer.field()));
        return new Answers(answer.script(), Map.copyOf(values));
    }
}
