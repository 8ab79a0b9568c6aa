/** Who phones: parties, their numbers, their place on the ladder and why. */
@NullMarked
package io.pishvaz.customer;

import org.jspecify.annotations.NullMarked;
