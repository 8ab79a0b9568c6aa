/** What is to be done and by whom: callbacks, tasks, an agent's day. */
@NullMarked
package io.pishvaz.work;

import org.jspecify.annotations.NullMarked;
