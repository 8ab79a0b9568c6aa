/** A PBX that exists only as a manager interface: for the demo, for tests and for load. */
@NullMarked
package io.pishvaz.simulator;

import org.jspecify.annotations.NullMarked;
