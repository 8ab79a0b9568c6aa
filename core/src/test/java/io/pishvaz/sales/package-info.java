@NullMarked
package io.pishvaz.sales;

import org.jspecify.annotations.NullMarked;
