@NullMarked
package org.rollcall.warehouse;

import org.jspecify.annotations.NullMarked;
