@NullMarked
package org.rollcall.decision;

import org.jspecify.annotations.NullMarked;
