/**
 * Customer advocacy management: whom a customer sent, what that is owed to, and how ready the customer is to send more.
 *
 * <p>Formulas name their source. Weights without one are the house's own first guesses, chosen so that a content
 * advocate whose people bought comes out near 100 and one who feels wronged near 0; they are constants beside their
 * use.
 */
@NullMarked
package io.pishvaz.cam;

import org.jspecify.annotations.NullMarked;
