/** Waiting, service level and why callers leave; pure. */
@NullMarked
package io.pishvaz.queue;

import org.jspecify.annotations.NullMarked;
