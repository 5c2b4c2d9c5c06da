/**
 * Rollcall on Spark, tried on a cluster whose master, workers and runs are processes of their own.
 */
@NullMarked
package org.rollcall.spark;

import org.jspecify.annotations.NullMarked;
