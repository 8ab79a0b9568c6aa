/** Who is signed in: users, their roles, their sessions. */
@NullMarked
package io.pishvaz.session;

import org.jspecify.annotations.NullMarked;
