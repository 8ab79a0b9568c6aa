/** How fast it is, and beside what. */
@NullMarked
package io.pishvaz.bench;

import org.jspecify.annotations.NullMarked;
