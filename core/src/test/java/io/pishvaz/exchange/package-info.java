@NullMarked
package io.pishvaz.exchange;

import org.jspecify.annotations.NullMarked;
