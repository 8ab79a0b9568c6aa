/** Asterisk over AMI: the only package that knows its words. */
@NullMarked
package io.pishvaz.ami;

import org.jspecify.annotations.NullMarked;
