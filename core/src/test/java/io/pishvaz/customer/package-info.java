@NullMarked
package io.pishvaz.customer;

import org.jspecify.annotations.NullMarked;
