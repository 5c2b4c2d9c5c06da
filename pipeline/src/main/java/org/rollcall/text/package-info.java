/** What countries and votes have in common: footnote marks, near misses. Plain Java. */
@NullMarked
package org.rollcall.text;

import org.jspecify.annotations.NullMarked;
