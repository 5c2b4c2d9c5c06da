/**
 * Runs as a schedule starts them: processes of their own, which are killed, stopped and refused.
 */
@NullMarked
package org.rollcall.unattended;

import org.jspecify.annotations.NullMarked;
