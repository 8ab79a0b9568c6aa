/** The sound of calls: where it lies and who may hear it. */
@NullMarked
package io.pishvaz.recording;

import org.jspecify.annotations.NullMarked;
