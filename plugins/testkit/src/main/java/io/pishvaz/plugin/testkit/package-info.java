/**
 * What tests of plugins are made with: customers to score, and the contract every scoring module must keep. Needs no
 * test framework.
 */
@NullMarked
package io.pishvaz.plugin.testkit;

import org.jspecify.annotations.NullMarked;
