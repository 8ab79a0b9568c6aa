package io.pishvaz.ami;

import java.nio.file.Path;
import java.util.Optional;

/** Whether and how the bytes to a PBX are encrypted. */
public sealed interface Tls {

    /** Plain text: for the same machine or a network of one's own. */
    record Off() implements Tls {}

    /**
     * Encrypted.
     *
     * @param trust PEM file with the certificates to trust; empty: those the JDK trusts
     * @param verifyHost whether the certificate must name the host; PBX appliances often sign for another
     */
    record On(Optional<Path> trust, boolean verifyHost) implements Tls {}
}
