/** Rollcall's warehouse and its publication on Apache Spark. */
@NullMarked
package org.rollcall.spark;

import org.jspecify.annotations.NullMarked;
