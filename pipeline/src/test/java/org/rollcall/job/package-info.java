@NullMarked
package org.rollcall.job;

import org.jspecify.annotations.NullMarked;
