@NullMarked
package io.pishvaz;

import org.jspecify.annotations.NullMarked;
