/** Who may take calls and what they are doing; pure. */
@NullMarked
package io.pishvaz.agent;

import org.jspecify.annotations.NullMarked;
