@NullMarked
package org.rollcall.analysis;

import org.jspecify.annotations.NullMarked;
