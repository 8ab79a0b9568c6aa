/** The contract of the REST interface, held against the whole server. */
@org.jspecify.annotations.NullMarked
package io.pishvaz.rest;
