/** Numerical work that SQL does badly. Plain Java: no Spring, no JDBC, no files. */
@NullMarked
package org.rollcall.analysis;

import org.jspecify.annotations.NullMarked;
