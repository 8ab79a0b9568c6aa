@NullMarked
package io.pishvaz.call;

import org.jspecify.annotations.NullMarked;
