/** What an agent does: the screen-pop, the note, wrap-up, presence. */
@NullMarked
package io.pishvaz.desk;

import org.jspecify.annotations.NullMarked;
