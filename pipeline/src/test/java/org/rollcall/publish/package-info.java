@NullMarked
package org.rollcall.publish;

import org.jspecify.annotations.NullMarked;
