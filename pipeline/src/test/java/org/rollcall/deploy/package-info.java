/** The files of {@code deploy/}, checked as far as a machine without a cluster can. */
@NullMarked
package org.rollcall.deploy;

import org.jspecify.annotations.NullMarked;
