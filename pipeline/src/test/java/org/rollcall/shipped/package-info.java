/** Makes the raw files that ship in {@code input/} from the facts in {@code src/shipped/facts}. */
@NullMarked
package org.rollcall.shipped;

import org.jspecify.annotations.NullMarked;
