@NullMarked
package io.pishvaz.demo;

import org.jspecify.annotations.NullMarked;
