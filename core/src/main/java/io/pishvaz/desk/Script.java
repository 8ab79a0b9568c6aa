package io.pishvaz.desk;

import io.pishvaz.desk.Catalogue.Title;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What to say and what to ask in calls of some queues (of all where none is named), in this order. */
public record Script(String code, Title title, List<String> queues, List<Part> parts) {

    public Script {
        List<String> codes = parts.stream()
                .flatMap(part -> part.ask().stream())
                .map(Field::code)
                .toList();
        if (new HashSet<>(codes).size() < codes.size()) {
            throw new IllegalArgumentException("parts must ask for different codes, was " + codes);
        }
    }

    /** Words to say, or something to ask. */
    public record Part(Optional<Title> say, Optional<Field> ask) {
        private static final Set<String> KNOWN = Set.of("caller", "company", "agent", "queue", "centre");
        private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

        public Part {
            if (say.isPresent() == ask.isPresent()) {
                throw new IllegalArgumentException(
                        "say or ask must be set, was " + (say.isPresent() ? "both" : "none"));
            }
            say.ifPresent(words -> List.of(words.en(), words.fa()).forEach(Part::check));
        }

        private static void check(String words) {
            PLACEHOLDER.matcher(words).results().map(found -> found.group(1)).forEach(name -> {
                if (!KNOWN.contains(name)) {
                    throw new IllegalArgumentException("say must use none but the placeholders "
                            + KNOWN.stream().sorted().toList() + ", was " + name);
                }
            });
        }
    }

    public boolean isFor(Optional<String> queue) {
        return queues.isEmpty() || queue.filter(queues::contains).isPresent();
    }

    public Optional<Field> field(String asked) {
        return parts.stream()
                .flatMap(part -> part.ask().stream())
                .filter(field -> field.code().equals(asked))
                .findFirst();
    }
}
