package io.pishvaz.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.recording.Shelf.Found;
import io.pishvaz.session.Role;
import java.net.URI;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a PBX calls a file, the address stays below the one that the administrator wrote. */
class ShelfNamesTest {
    private final Shelf far =
            new Shelf("/monitor", Optional.empty(), Optional.of("https://pbx.example/r/{file}"), Role.ADMIN);

    @Property(tries = 500)
    void noNameLeadsOut(@ForAll String name) {
        if (far.find(name + ".wav") instanceof Found.Elsewhere(URI uri)) {
            assertThat(uri.getHost()).isEqualTo("pbx.example");
            assertThat(uri.normalize().getRawPath()).startsWith("/r/");
            assertThat(uri.getRawQuery()).isNull();
        }
    }
}
