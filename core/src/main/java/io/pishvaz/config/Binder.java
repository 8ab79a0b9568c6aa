package io.pishvaz.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a tree into records, component by component, and collects what is wrong; a component's name is the key. */
final class Binder {
    private final List<String> problems = new ArrayList<>();

    List<String> problems() {
        return problems;
    }

    /** The value, or null after a problem was noted. */
    @Nullable
    Object bind(JsonNode node, Type type, String key) {
        if (type instanceof ParameterizedType generic) {
            var inner = generic.getActualTypeArguments()[0];
            return generic.getRawType() == Optional.class ? optional(node, inner, key) : list(node, inner, key);
        }
        var target = (Class<?>) type;
        if (node.isMissingNode() || node.isNull()) {
            return problem(key + " must be set");
        }
        return target.isRecord() && target != Secret.class ? record(node, target, key) : scalar(node, target, key);
    }

    private @Nullable Object optional(JsonNode node, Type inner, String key) {
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.ofNullable(bind(node, inner, key));
    }

    private @Nullable Object list(JsonNode node, Type inner, String key) {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            return problem(key + " must be a list, was " + node);
        }
        var items = new ArrayList<>();
        for (var i = 0; i < node.size(); i++) {
            var item = bind(node.get(i), inner, key + "[" + i + "]");
            if (item != null) {
                items.add(item);
            }
        }
        return List.copyOf(items);
    }

    private @Nullable Object record(JsonNode node, Class<?> type, String key) {
        Optional<Object> whole = node.isTextual() ? shorthand(type, node.asText()) : Optional.empty();
        if (whole.isPresent()) {
            return whole.get();
        }
        if (!node.isObject()) {
            return problem(key + " must have keys of its own, was " + node);
        }
        var parts = type.getRecordComponents();
        unknown(node, Arrays.stream(parts).map(RecordComponent::getName).toList(), key);
        var before = problems.size();
        var values = Arrays.stream(parts)
                .map(part -> bind(node.path(part.getName()), part.getGenericType(), join(key, part.getName())))
                .toArray();
        return problems.size() > before ? null : make(type, parts, values, key);
    }

    /** What has a constructor for one text may be written as that text. */
    private static Optional<Object> shorthand(Class<?> type, String text) {
        try {
            return Optional.of(type.getDeclaredConstructor(String.class).newInstance(text));
        } catch (ReflectiveOperationException none) {
            return Optional.empty();
        }
    }

    private void unknown(JsonNode node, List<String> known, String key) {
        for (var names = node.fieldNames(); names.hasNext(); ) {
            var name = names.next();
            if (!known.contains(name)) {
                var hint = Closest.to(name, known).map(near -> "; did you mean " + join(key, near) + "?");
                problem(join(key, name) + " is not a setting"
                        + hint.orElse("; known here: " + String.join(", ", known)));
            }
        }
    }

    private @Nullable Object make(Class<?> type, RecordComponent[] parts, @Nullable Object[] values, String key) {
        try {
            var shape = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(shape).newInstance(values);
        } catch (InvocationTargetException e) {
            return problem(join(key, reason(e)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object scalar(JsonNode node, Class<?> type, String key) {
        if (node.isContainerNode()) {
            return problem(key + " must be one value, was " + node);
        }
        try {
            return Scalar.read(node.asText().strip(), type);
        } catch (RuntimeException e) {
            var shown = type == Secret.class ? "[redacted]" : node.asText();
            return problem(key + " must be " + Scalar.allowed(type) + ", was " + shown);
        }
    }

    private @Nullable Object problem(String line) {
        problems.add(line);
        return null;
    }

    private static String reason(InvocationTargetException refused) {
        return refused.getCause() instanceof IllegalArgumentException e ? String.valueOf(e.getMessage()) : "is wrong";
    }

    private static String join(String key, String name) {
        return key.isEmpty() ? name : key + "." + name;
    }
}
