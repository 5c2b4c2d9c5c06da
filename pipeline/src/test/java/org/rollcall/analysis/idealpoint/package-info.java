@NullMarked
package org.rollcall.analysis.idealpoint;

import org.jspecify.annotations.NullMarked;
