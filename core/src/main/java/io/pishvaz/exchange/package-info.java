/** Bringing parties, orders and interactions in from files and taking them out again. */
@NullMarked
package io.pishvaz.exchange;

import org.jspecify.annotations.NullMarked;
