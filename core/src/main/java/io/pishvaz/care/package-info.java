/** How customers are cared for: what is given, made good, promised, asked, and how they are spoken to. */
@NullMarked
package io.pishvaz.care;

import org.jspecify.annotations.NullMarked;
