package io.pishvaz.ami;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.util.AstUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event of every capture, read by us and by asterisk-java: the headers that it maps must say the same. */
class AmiDifferentialTest {

    /** What asterisk-java keeps for itself. */
    private static final Set<String> NOT_MAPPED = Set.of("Event", "ActionID");

    private static final AtomicInteger compared = new AtomicInteger();

    static List<Capture> captures() {
        return Capture.all();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void readsWhatAsteriskJavaReads(Capture capture) {
        Map<String, List<AmiBlock>> ours = blocks(capture).stream()
                .filter(block -> !block.name().isEmpty())
                .collect(Collectors.groupingBy(block -> block.name().toLowerCase(Locale.ROOT)));
        Map<String, List<ManagerEvent>> theirs =
                AsteriskJavaReader.read(capture).stream().collect(Collectors.groupingBy(AmiDifferentialTest::name));
        theirs.keySet().retainAll(ours.keySet());

        theirs.forEach((name, events) -> {
            List<AmiBlock> blocks = Objects.requireNonNull(ours.get(name));
            assertThat(blocks).as(name).hasSameSizeAs(events);
            for (int i = 0; i < blocks.size(); i++) {
                compare(blocks.get(i), events.get(i));
            }
        });
    }

    @AfterAll
    static void comparedALot() {
        assertThat(compared).hasValueGreaterThan(100_000);
    }

    private static List<AmiBlock> blocks(Capture capture) {
        var heard = new Heard();
        new AmiCodec(EventNames.all(), 64 * 1024, heard).handle(Buffer.buffer(capture.bytes()));
        return heard.blocks;
    }

    private static void compare(AmiBlock block, ManagerEvent event) {
        Map<String, Method> getters = getters(event);
        var values = new HashMap<String, String>();
        block.headers().forEach(header -> values.putIfAbsent(header.getKey(), header.getValue()));
        values.forEach((header, value) -> {
            Method getter = getters.get(header.toLowerCase(Locale.ROOT).replace("-", ""));
            if (getter != null && !NOT_MAPPED.contains(header) && isReadable(value, getter)) {
                compared.incrementAndGet();
                assertThat(Objects.equals(plain(value, getter), theirs(getter, event)))
                        .as("%s.%s: %s <> %s", block.name(), header, value, theirs(getter, event))
                        .isTrue();
            }
        });
    }

    /** Numbers with words behind them it takes apart by rules of its own. */
    private static boolean isReadable(String value, Method getter) {
        return !Number.class.isAssignableFrom(getter.getReturnType())
                || AstUtil.isNull(value)
                || value.matches("-?[0-9]+(\\.[0-9]+)?");
    }

    /** Our text in the type into which asterisk-java turns it. */
    private static @Nullable Object plain(String value, Method getter) {
        Class<?> type = getter.getReturnType();
        if (type == String.class) {
            return AstUtil.isNull(value) ? null : value.trim();
        } else if (AstUtil.isNull(value)) {
            return null;
        } else if (type == Integer.class) {
            return Integer.valueOf(value);
        } else if (type == Long.class) {
            return Long.valueOf(value);
        } else if (type == Double.class) {
            return Double.valueOf(value);
        } else {
            return AstUtil.isTrue(value);
        }
    }

    private static @Nullable Object theirs(Method getter, ManagerEvent event) {
        try {
            Object value = getter.invoke(event);
            return value instanceof String text && AstUtil.isNull(text) ? null : value;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(getter.toString(), e);
        }
    }

    private static Map<String, Method> getters(ManagerEvent event) {
        List<Class<?>> types = List.of(String.class, Integer.class, Long.class, Double.class, Boolean.class);
        return Arrays.stream(event.getClass().getMethods())
                .filter(method -> method.getName().startsWith("get") && method.getParameterCount() == 0)
                .filter(method -> types.contains(method.getReturnType()))
                .collect(Collectors.toMap(
                        method -> method.getName().substring(3).toLowerCase(Locale.ROOT),
                        method -> method,
                        (one, other) -> one));
    }

    private static String name(ManagerEvent event) {
        return event.getClass().getSimpleName().replaceAll("Event$", "").toLowerCase(Locale.ROOT);
    }
}
