/** The truth of a call: facts in, changes out; pure. */
@NullMarked
package io.pishvaz.call;

import org.jspecify.annotations.NullMarked;
