/** What the server tells browsers and integrations; the shapes of docs/integrators/live-stream.md. */
@NullMarked
package io.pishvaz.live;

import org.jspecify.annotations.NullMarked;
