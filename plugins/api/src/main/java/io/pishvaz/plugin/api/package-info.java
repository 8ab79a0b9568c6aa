/**
 * What a plugin of Pishvaz is written against; needs the JDK and PF4J and nothing else.
 *
 * <p>A plugin is a jar or a zip with a manifest and an implementation of an extension point, of which there is one so
 * far: {@link io.pishvaz.plugin.api.ScoringModule}. The host hands it immutable views and takes back immutable answers;
 * every answer is checked where it is made, so that an {@link java.lang.IllegalArgumentException} names the mistake in
 * the plugin's own stack trace.
 *
 * <p><b>Units.</b> Money is whole Rial, instants are UTC, calendar dates belong to the centre's time zone
 * ({@link io.pishvaz.plugin.api.Customer#zone()}), points are whole numbers between -100 and 100.
 *
 * <p><b>Threads.</b> A plugin is called on its own small pool of threads, possibly on several at once, and may block.
 * Its answer is shown as late after the host's budget (300 ms unless configured) and dropped after the limit (3 s);
 * then the thread is interrupted.
 *
 * <p><b>Errors.</b> Whatever a plugin throws costs its own panel for that once. After several failures in a row the
 * host leaves the plugin in peace for a while and then tries it with a single call.
 *
 * <p><b>Class path.</b> A plugin sees the JDK, {@code org.pf4j}, {@code org.slf4j} and this package from the host, and
 * everything else from its own archive only; it can neither see nor break the libraries of the host or of another
 * plugin.
 *
 * <p><b>Compatibility.</b> Within one minor version nothing is taken away. Make values with the static {@code of}
 * methods rather than constructors: a later version may add a component to a record.
 */
@NullMarked
package io.pishvaz.plugin.api;

import org.jspecify.annotations.NullMarked;
