@NullMarked
package io.pishvaz.ami;

import org.jspecify.annotations.NullMarked;
