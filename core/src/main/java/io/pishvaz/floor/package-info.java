/** What a supervisor sees: the live board and its alerts. */
@NullMarked
package io.pishvaz.floor;

import org.jspecify.annotations.NullMarked;
