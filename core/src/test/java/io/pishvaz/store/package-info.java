@NullMarked
package io.pishvaz.store;

import org.jspecify.annotations.NullMarked;
