/** Settings: what may be configured, and how a wrong setting is told. */
@NullMarked
package io.pishvaz.config;

import org.jspecify.annotations.NullMarked;
