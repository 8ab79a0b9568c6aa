package io.pishvaz.desk;

import io.pishvaz.desk.Catalogue.Disposition;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The results a call may have. Only what has no children can be chosen; what is for some queues only is for calls that
 * came through one of them.
 */
public record Dispositions(List<Disposition> tree) {

    public Dispositions {
        Catalogue.checkSiblings(tree);
        List<String> codes =
                tree.stream().flatMap(Dispositions::all).map(Disposition::code).toList();
        codes.stream()
                .filter(code -> codes.indexOf(code) != codes.lastIndexOf(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new IllegalArgumentException("dispositions must have different codes, was twice " + code);
                });
    }

    private static Stream<Disposition> all(Disposition one) {
        return Stream.concat(Stream.of(one), one.children().stream().flatMap(Dispositions::all));
    }

    /** The codes for a call that came through this queue, or through none. */
    public TreeSet<String> of(Optional<String> queue) {
        TreeSet<String> codes = new TreeSet<>();
        tree.forEach(one -> leaves(one, queue).map(Disposition::code).forEach(codes::add));
        return codes;
    }

    private static Stream<Disposition> leaves(Disposition one, Optional<String> queue) {
        if (!one.queues().isEmpty() && queue.filter(one.queues()::contains).isEmpty()) {
            return Stream.empty();
        }
        return one.children().isEmpty()
                ? Stream.of(one)
                : one.children().stream().flatMap(child -> leaves(child, queue));
    }
}
