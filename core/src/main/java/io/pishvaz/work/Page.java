package io.pishvaz.work;

import java.util.List;
import java.util.Optional;

/** Some of many; {@code next} asks for those after them and is empty on the last page. */
public record Page<T>(List<T> items, Optional<String> next) {}
