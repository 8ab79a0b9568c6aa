/** The whole product on one machine: an embedded PostgreSQL, a simulated PBX and an invented business. */
@NullMarked
package io.pishvaz.demo;

import org.jspecify.annotations.NullMarked;
