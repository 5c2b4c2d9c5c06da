/** Names of countries, resolved to the seat that bore them on a day. Plain Java. */
@NullMarked
package org.rollcall.country;

import org.jspecify.annotations.NullMarked;
