package io.pishvaz.call;

import java.util.UUID;

/** Our own identity of a call, a UUID version 7 minted when its first leg is seen; stays through queues, transfers and parking. */
public record CallId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
