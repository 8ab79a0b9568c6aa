package io.pishvaz.bench;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Finds the offers of calls to agents in a PBX's stream; a block may come in pieces. */
final class OfferScanner {
    private final Consumer<Ledger.Offer> found;
    private String rest = "";

    OfferScanner(Consumer<Ledger.Offer> found) {
        this.found = found;
    }

    void read(Buffer bytes) {
        String text = rest + bytes.toString(StandardCharsets.ISO_8859_1);
        int from = 0;
        for (int end = text.indexOf("\r\n\r\n"); end >= 0; end = text.indexOf("\r\n\r\n", from)) {
            if (text.startsWith("Event: AgentCalled", from)) {
                String block = text.substring(from, end);
                String device = value(block, "Interface");
                found.accept(new Ledger.Offer(value(block, "CallerIDNum"), device.substring(device.indexOf('/') + 1)));
            }
            from = end + 4;
        }
        rest = text.substring(from);
    }

    private static String value(String block, String header) {
        int at = block.indexOf("\r\n" + header + ": ") + header.length() + 4;
        int end = block.indexOf("\r\n", at);
        return block.substring(at, end < 0 ? block.length() : end);
    }
}
