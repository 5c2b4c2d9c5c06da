/** What was found wrong or odd in the data, and where. */
@NullMarked
package org.rollcall.notice;

import org.jspecify.annotations.NullMarked;
