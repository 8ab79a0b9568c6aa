/** Browsers and integrations: routes, sessions, the live stream. */
@NullMarked
package io.pishvaz.http;

import org.jspecify.annotations.NullMarked;
