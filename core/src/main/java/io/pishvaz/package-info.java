/** Start and assembly: the only place that knows everything. */
@NullMarked
package io.pishvaz;

import org.jspecify.annotations.NullMarked;
