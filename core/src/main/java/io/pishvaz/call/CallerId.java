package io.pishvaz.call;

import java.util.Optional;

/** What the PBX said of the outside party: raw and untrusted. A withheld, unknown or missing number is empty. */
public record CallerId(Optional<String> number, Optional<String> name) {}
