/**
 * What a cluster must offer so that the job can run on it. The implementation is a module of its
 * own, which is found by {@link java.util.ServiceLoader}: Rollcall itself knows no cluster's
 * classes.
 */
@NullMarked
package org.rollcall.cluster;

import org.jspecify.annotations.NullMarked;
