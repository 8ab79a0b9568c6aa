/** What a department does for a customer after the sale. */
@NullMarked
package io.pishvaz.service;

import org.jspecify.annotations.NullMarked;
