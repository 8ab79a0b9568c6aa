/** Tables in files: CSV in its many dialects and Excel workbooks, read and written row by row. */
@NullMarked
package io.pishvaz.sheet;

import org.jspecify.annotations.NullMarked;
