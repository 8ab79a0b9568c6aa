package io.pishvaz.call;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An immutable map of which a changed copy is cheap: only one shelf of many is copied. */
record Chart<K, V>(List<Map<K, V>> shelves) {
    private static final int SHELVES = 256;

    static <K, V> Chart<K, V> empty() {
        return new Chart<>(Collections.nCopies(SHELVES, Map.of()));
    }

    Optional<V> get(K key) {
        return Optional.ofNullable(shelves.get(shelf(key)).get(key));
    }

    Chart<K, V> with(K key, V value) {
        var shelf = new HashMap<>(shelves.get(shelf(key)));
        return value.equals(shelf.put(key, value)) ? this : replace(key, shelf);
    }

    Chart<K, V> without(K key) {
        if (!shelves.get(shelf(key)).containsKey(key)) {
            return this;
        }
        var shelf = new HashMap<>(shelves.get(shelf(key)));
        shelf.remove(key);
        return replace(key, shelf);
    }

    Stream<V> values() {
        return shelves.stream().map(Map::values).flatMap(Collection::stream);
    }

    private Chart<K, V> replace(K key, Map<K, V> shelf) {
        var copy = new ArrayList<>(shelves);
        copy.set(shelf(key), shelf);
        return new Chart<>(copy);
    }

    private static int shelf(Object key) {
        int hash = key.hashCode() * 0x9e3779b9;
        return hash >>> 24;
    }
}
