/** DuckDB: open it, append to it, run the SQL files in it. */
@NullMarked
package org.rollcall.warehouse;

import org.jspecify.annotations.NullMarked;
