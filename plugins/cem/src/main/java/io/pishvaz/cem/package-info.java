/**
 * Customer experience management: how a customer repeats purchases, and what that is owed to.
 *
 * <p>Formulas name their source. Weights without one are the house's own first guesses, chosen so that a steady,
 * satisfied customer comes out near 90 and one who has fallen silent near 20; they are constants beside their use.
 */
@NullMarked
package io.pishvaz.cem;

import org.jspecify.annotations.NullMarked;
