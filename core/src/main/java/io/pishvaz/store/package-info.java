/** PostgreSQL behind the ports, and the journal before it. */
@NullMarked
package io.pishvaz.store;

import org.jspecify.annotations.NullMarked;
