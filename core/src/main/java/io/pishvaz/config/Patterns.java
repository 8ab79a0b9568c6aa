package io.pishvaz.config;

import com.fasterxml.jackson.databind.JsonNode;

/** A list in {@code reference.yaml} whose one item has unset keys is a pattern for items, not a default. */
final class Patterns {
    private Patterns() {}

    static boolean is(JsonNode node) {
        return node.isArray() && node.size() == 1 && unset(node.get(0));
    }

    private static boolean unset(JsonNode node) {
        if (node.isNull()) {
            return true;
        }
        for (var child : node) {
            if (unset(child)) {
                return true;
            }
        }
        return false;
    }
}
