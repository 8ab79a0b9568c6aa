/** Ports to a PBX: what it tells and what may be asked of it. */
@NullMarked
package io.pishvaz.pbx;

import org.jspecify.annotations.NullMarked;
