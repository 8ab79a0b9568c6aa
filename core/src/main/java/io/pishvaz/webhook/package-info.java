/** Telling other systems what happened: signed, in order, again and again until they have it. */
@NullMarked
package io.pishvaz.webhook;

import org.jspecify.annotations.NullMarked;
