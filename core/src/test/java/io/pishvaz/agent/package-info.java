@NullMarked
package io.pishvaz.agent;

import org.jspecify.annotations.NullMarked;
