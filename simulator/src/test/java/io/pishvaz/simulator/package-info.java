@NullMarked
package io.pishvaz.simulator;

import org.jspecify.annotations.NullMarked;
