@NullMarked
package io.pishvaz.floor;

import org.jspecify.annotations.NullMarked;
