/** Turning to customers of our own accord: telemarketing lists, and the rules that say whom not to call. */
@NullMarked
package io.pishvaz.outreach;

import org.jspecify.annotations.NullMarked;
