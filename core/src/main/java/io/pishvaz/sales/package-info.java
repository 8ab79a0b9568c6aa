/** Quotes, the orders that become of them, and the opportunities they win. */
@NullMarked
package io.pishvaz.sales;

import org.jspecify.annotations.NullMarked;
