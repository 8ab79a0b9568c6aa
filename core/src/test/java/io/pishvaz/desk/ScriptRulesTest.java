package io.pishvaz.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pishvaz.customer.Answers;
import io.pishvaz.desk.Catalogue.Choice;
import io.pishvaz.desk.Catalogue.Title;
import io.pishvaz.desk.DeskActions.Answer;
import io.pishvaz.desk.Field.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptRulesTest {
    private static final Title TITLE = new Title("x", "x");
    private final ScriptRules rules = new ScriptRules(List.of(new Script(
            "REPAIR",
            TITLE,
            List.of("service"),
            List.of(say("Hello {caller}"), ask(field("AGE", Kind.NUMBER)), ask(field("MACHINE", Kind.CHOICE))))));

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 12, true",
        "NUMBER, 12.5, true",
        "NUMBER, 41, false",
        "NUMBER, -1, false",
        "NUMBER, ۱۲, false",
        "NUMBER, 1e3, false",
        "DATE, 2026-11-22, true",
        "DATE, 2026-02-30, false",
        "DATE, 1405/9/1, false",
        "YES_NO, YES, true",
        "YES_NO, maybe, false",
        "CHOICE, GRINDER, true",
        "CHOICE, KETTLE, false",
        "TEXT, <b>anything</b>, true",
    })
    void answersAreOfTheirKind(Kind kind, String value, boolean right) {
        assertThat(field("F", kind).refuses(value).isEmpty()).isEqualTo(right);
    }

    @Test
    void onlyTheScriptsOfTheCallsQueueAreAnswered() {
        Answer answer = new Answer("REPAIR", "AGE", Optional.of("3"));
        assertThat(rules.refuses(answer, Optional.of("service"))).isEmpty();
        assertThat(rules.refuses(answer, Optional.of("sales")))
                .contains(new Outcome.Invalid<>("script", "REPAIR", "one of []"));
        assertThat(rules.refuses(new Answer("REPAIR", "OTHER", Optional.of("3")), Optional.of("service")))
                .isPresent();
        assertThat(rules.refuses(new Answer("REPAIR", "AGE", Optional.of("99")), Optional.of("service")))
                .contains(new Outcome.Invalid<>("value", "99", "a number from 0 to 40"));
    }

    @Test
    void anAnswerIsPutToTheOthersAndTakenBack() {
        Answers before = new Answers("REPAIR", Map.of("AGE", "3", "MACHINE", "GRINDER"));
        assertThat(ScriptRules.with(Optional.of(before), new Answer("REPAIR", "AGE", Optional.empty())))
                .isEqualTo(new Answers("REPAIR", Map.of("MACHINE", "GRINDER")));
        assertThat(ScriptRules.with(Optional.of(before), new Answer("OTHER", "A", Optional.of("1"))))
                .isEqualTo(new Answers("OTHER", Map.of("A", "1")));
    }

    @Test
    void aScriptThatCannotBeShownIsRefusedAtStart() {
        assertThatThrownBy(() -> say("Hello {wife}")).hasMessageContaining("was wife");
        assertThatThrownBy(() -> new Field("F", Kind.CHOICE, TITLE, List.of(), Optional.empty(), Optional.empty()))
                .hasMessageContaining("choices");
        List<Script.Part> twice = List.of(ask(field("A", Kind.TEXT)), ask(field("A", Kind.DATE)));
        assertThatThrownBy(() -> new Script("S", TITLE, List.of(), twice)).hasMessageContaining("[A, A]");
    }

    private static Script.Part say(String words) {
        return new Script.Part(Optional.of(new Title(words, words)), Optional.empty());
    }

    private static Script.Part ask(Field field) {
        return new Script.Part(Optional.empty(), Optional.of(field));
    }

    private static Field field(String code, Kind kind) {
        List<Choice> choices = kind == Kind.CHOICE ? List.of(new Choice("GRINDER", TITLE)) : List.of();
        return new Field(code, kind, TITLE, choices, Optional.of(0), Optional.of(40));
    }
}
