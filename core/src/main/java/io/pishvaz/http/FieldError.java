package io.pishvaz.http;

import java.util.Optional;

/** A field at fault, what it was (secrets left out) and what is allowed. */
record FieldError(String field, Optional<Object> value, String allowed) {}
