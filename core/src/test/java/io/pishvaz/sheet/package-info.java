@NullMarked
package io.pishvaz.sheet;

import org.jspecify.annotations.NullMarked;
