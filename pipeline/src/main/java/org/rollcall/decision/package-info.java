/** Symbols, bodies, dates and identifiers of decisions. Plain Java. */
@NullMarked
package org.rollcall.decision;

import org.jspecify.annotations.NullMarked;
