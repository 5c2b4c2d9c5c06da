/** The reference tables that ship with Rollcall, read from the class path. */
@NullMarked
package org.rollcall.reference;

import org.jspecify.annotations.NullMarked;
