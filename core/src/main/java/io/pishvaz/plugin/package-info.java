/** The host of PF4J plugins. */
@NullMarked
package io.pishvaz.plugin;

import org.jspecify.annotations.NullMarked;
