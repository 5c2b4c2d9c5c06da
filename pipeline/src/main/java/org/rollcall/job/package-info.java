/** The job: inventory, read, resolve, reconcile, check, report, publish. */
@NullMarked
package org.rollcall.job;

import org.jspecify.annotations.NullMarked;
