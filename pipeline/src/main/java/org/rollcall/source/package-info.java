/** One reader per raw format, behind one interface: files in, raw text with its address out. */
@NullMarked
package org.rollcall.source;

import org.jspecify.annotations.NullMarked;
