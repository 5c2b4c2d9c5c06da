@NullMarked
package org.rollcall.spark;

import org.jspecify.annotations.NullMarked;
