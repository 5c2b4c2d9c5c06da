/** The command line: one class per command. */
@NullMarked
package org.rollcall.cli;

import org.jspecify.annotations.NullMarked;
